/**
 * A style for archival records in the form of Chicago's notes (CSL 1.0.2; The Chicago Manual of Style, 18th
 * ed., 14.119–129): the record and its publication, then behind a semicolon the edition that it is read in, to
 * which the numbers of passages and the revision belong. It expects the passage as a locator in words, and prints no label of its own, as a
 * passage may be a paragraph, an opening line or the archive's abstract.
 *
 * It is a module and not a file of its own so that Node, Vite and the tests all load it alike.
 */
export const archivalNote = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note" default-locale="en-US">
  <info>
    <title>Archival records, in the form of Chicago's notes</title>
    <id>urn:x-annotated-reader:archival-note</id>
    <link href="https://www.chicagomanualofstyle.org/" rel="documentation"/>
    <category citation-format="note"/>
    <category field="history"/>
    <updated>2026-01-01T00:00:00+00:00</updated>
  </info>
  <locale xml:lang="en">
    <terms>
      <term name="editor" form="verb-short">ed.</term>
      <term name="translator" form="verb-short">trans.</term>
    </terms>
  </locale>
  <macro name="names-and-title">
    <choose>
      <if variable="author">
        <group delimiter=", ">
          <group delimiter=" ">
            <text macro="author"/>
            <text macro="recipient"/>
          </group>
          <text variable="genre"/>
          <text variable="title" quotes="true"/>
        </group>
      </if>
      <else-if variable="recipient">
        <group delimiter=", ">
          <group delimiter=" ">
            <text variable="genre"/>
            <text macro="recipient"/>
          </group>
          <text variable="title" quotes="true"/>
        </group>
      </else-if>
      <else>
        <group delimiter=", ">
          <text variable="title" quotes="true"/>
          <text variable="genre"/>
        </group>
      </else>
    </choose>
  </macro>
  <macro name="author">
    <names variable="author">
      <name and="text"/>
    </names>
  </macro>
  <macro name="recipient">
    <names variable="recipient" prefix="to ">
      <name and="text"/>
    </names>
  </macro>
  <macro name="date">
    <date variable="issued" form="text"/>
  </macro>
  <macro name="place-in-archive">
    <group delimiter=", ">
      <text variable="archive_location"/>
      <group delimiter=" ">
        <text variable="page"/>
        <choose>
          <if variable="locator">
            <choose>
              <if variable="page">
                <text value="(whole document)"/>
              </if>
            </choose>
          </if>
        </choose>
      </group>
    </group>
  </macro>
  <macro name="persons">
    <group delimiter=", ">
      <names variable="contributor" prefix="obtained by ">
        <name and="text"/>
      </names>
      <names variable="translator">
        <label form="verb-short" suffix=" "/>
        <name and="text"/>
      </names>
    </group>
  </macro>
  <macro name="repository">
    <group delimiter=", ">
      <text variable="archive"/>
      <text variable="source"/>
    </group>
  </macro>
  <macro name="edition">
    <group delimiter=", ">
      <text variable="container-title" prefix="in "/>
      <names variable="editor">
        <label form="verb-short" suffix=" "/>
        <name and="text"/>
      </names>
      <text variable="publisher"/>
      <group delimiter=" ">
        <date variable="available-date" form="text" prefix="text of "/>
        <text variable="version" prefix="(revision " suffix=")"/>
      </group>
      <text variable="locator"/>
      <text variable="URL"/>
    </group>
  </macro>
  <citation>
    <layout suffix="." delimiter="; ">
      <choose>
        <if position="subsequent">
          <group delimiter=", ">
            <text macro="author"/>
            <text variable="title" form="short" quotes="true"/>
            <text macro="date"/>
            <text variable="locator"/>
          </group>
        </if>
        <else>
          <group delimiter="; ">
            <group delimiter=", ">
              <text macro="names-and-title"/>
              <text macro="date"/>
              <text macro="place-in-archive"/>
              <text macro="persons"/>
              <text macro="repository"/>
            </group>
            <text macro="edition"/>
          </group>
        </else>
      </choose>
    </layout>
  </citation>
</style>
`;
