/**
 * A style for the works that facts are drawn from (CSL 1.0.2), in the order of Chicago's notes (The Chicago Manual
 * of Style, 18th ed., 13 and 14) and small: no sorting, no labels but of volumes and numbers, days before months as
 * in the rest of the edition. A record of an archive is told by date, shelf mark, repository and number of the record.
 *
 * It is a module and not a file of its own for the reason that `archival-note.csl.ts` gives.
 */
export const workList = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note" default-locale="en-US">
  <info>
    <title>Works that facts are drawn from</title>
    <id>urn:x-annotated-reader:work-list</id>
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
  <macro name="title">
    <choose>
      <if type="book dataset document manuscript pamphlet report software" match="any">
        <text variable="title"/>
      </if>
      <else>
        <text variable="title" quotes="true"/>
      </else>
    </choose>
  </macro>
  <macro name="author">
    <names variable="author">
      <name and="text"/>
    </names>
  </macro>
  <macro name="other-persons">
    <names variable="editor translator" delimiter=", ">
      <label form="verb-short" suffix=" "/>
      <name and="text"/>
    </names>
  </macro>
  <macro name="series">
    <group delimiter=" ">
      <text variable="collection-title"/>
      <text variable="collection-number"/>
    </group>
  </macro>
  <macro name="publisher">
    <group delimiter=": ">
      <text variable="publisher-place"/>
      <text variable="publisher"/>
    </group>
  </macro>
  <macro name="date">
    <date variable="issued" delimiter=" ">
      <date-part name="day"/>
      <date-part name="month"/>
      <date-part name="year"/>
    </date>
  </macro>
  <macro name="place">
    <choose>
      <if variable="archive">
        <group delimiter=", ">
          <text variable="archive_location"/>
          <text variable="page"/>
          <text variable="archive"/>
          <text variable="number" prefix="record "/>
        </group>
      </if>
      <else>
        <text variable="page"/>
      </else>
    </choose>
  </macro>
  <macro name="number">
    <choose>
      <if variable="archive" match="none">
        <text variable="number"/>
      </if>
    </choose>
  </macro>
  <citation>
    <layout>
      <text macro="title"/>
    </layout>
  </citation>
  <bibliography>
    <layout>
      <group delimiter=" ">
        <group delimiter=", ">
          <text macro="author"/>
          <text macro="title"/>
          <text variable="genre"/>
          <text variable="container-title"/>
          <text macro="other-persons"/>
          <text variable="edition"/>
          <text macro="series"/>
          <text variable="volume" prefix="vol. "/>
          <text variable="issue" prefix="no. "/>
          <text macro="number"/>
          <text macro="publisher"/>
          <text macro="date"/>
          <text macro="place"/>
        </group>
        <text variable="note" prefix="(" suffix=")"/>
      </group>
    </layout>
  </bibliography>
</style>
`;
