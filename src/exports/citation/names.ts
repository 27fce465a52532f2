import type { CslName } from './csl.ts';

/**
 * Common family names of languages in which the family name comes first. Who bears one of them and writes
 * the given name first is merely kept whole, which no style can get wrong.
 */
const familyFirst = new Set(
  `Ai An Bai Bak Ban Bao Bi Bian Bo Bu Bui Bae Byeon Byun Cai Cao Cen Chae Chai Chan Chang Che Chen Cheng Cheon
  Chi Chia Chiang Chin Cho Choe Choi Chon Chong Chou Chow Chu Chun Chung Cui Dai Dan Dang Deng Di Ding Do Dong Dou
  Du Duan Duong Eom Fan Fang Fei Feng Fu Gan Gang Gao Ge Geng Gong Gu Guan Gui Guo Gwak Gwon Ha Hai Ham Han Hang
  Hao He Heo Ho Hoang Hong Hou Hsiao Hsieh Hsu Hu Hua Huang Huh Huo Huynh Hwang Hyon Hyun Im Jang Jeon Jeong Ji Jia
  Jian Jiang Jiao Jin Jing Jo Joo Ju Jun Jung Kang Kim Ko Kong Koo Ku Kuang Kuk Kuo Kwak Kwon Kye Lai Lam Lan Lang
  Lao Lau Le Lee Lei Leng Li Lian Liang Liao Lim Lin Ling Liu Lo Long Lou Lu Luan Luo Luong Lü Ly Ma Mai Mao Mei Meng
  Mi Miao Min Ming Mo Moon Mou Mu Mun Na Nam Ngo Nguyen Ni Nie Ning Niu No Noh Oh Ong Ou Ouyang Paek Pae Pai Pak
  Pan Pang Park Pei Peng Pham Phan Phung Pi Ping Piao Pu Pyon Qi Qian Qiang Qiao Qin Qiu Qu Quan Ra Ran Rang Rao Ren
  Rhee Ri Rim Rong Roh Ruan Rui Ryang Ryom Ryu Seo Seok Seong Sha Shan Shang Shao She Shen Sheng Shi Shin Shu Shuai
  Sim Sima Sin So Soh Sok Son Song Su Suh Sui Sun Sung Suo Ta Tai Tan Tang Tao Teng Thai Tian To Tong Tran Trinh
  Truong Tsai Tsao Tsui Tu Tung Vo Vu Vuong Wan Wang Wei Wen Weng Woo Wu Xi Xia Xian Xiang Xiao Xie Xin Xing Xiong
  Xu Xue Xuan Yan Yang Yao Ye Yeh Yeo Yeom Yeon Yi Yim Yin Ying Yoo Yoon You Yu Yuan Yue Yun Zang Zeng Zha Zhai Zhan
  Zhang Zhao Zhen Zheng Zhong Zhou Zhu Zhuang Zhuge Zhuo Zong Zou Zu Zuo`.split(/\s+/),
);

const particle = /^(?:af|av|da|das|de|del|della|den|der|di|do|dos|du|la|le|ten|ter|van|von|zu|zum|zur)$/;
const word = /^\p{Script=Latin}\p{M}*(?:[\p{Script=Latin}\p{M}’'-]*\.?|\.(?:-?\p{Script=Latin}\.)*)$/u;
const suffix = /^(?:Jr|Sr|II|III|IV|PhD|MD|Esq)\.?$/;
/** Given names joined by a hyphen with a small letter after it: `Byeong-jik`. */
const syllables = /\p{Ll}-\p{Ll}/u;
const corporate =
  /\b(?:Archives?|Association|Bureau|Center|Centre|College|Committee|Council|Department|Embassy|Group|Institute|Library|Ministry|Office|Press|Program|Programme|Project|Service|Services|Society|Staff|Team|University)\b/;

/**
 * A person's name for CSL-JSON. It is taken apart where it surely is a given name and a family name in this
 * order; anything else (`Shen Zhihua`, `Kim Byeong-jik`, an institution) stays whole, so that it is never
 * turned round.
 *
 * @param name as the archive prints it
 */
export function cslName(name: string): CslName {
  const words = name.trim().split(/\s+/);
  const last = words.at(-1) ?? '';
  const first = words[0] ?? '';
  const start = words.findIndex((part, index) => index > 0 && particle.test(part));
  const cut = start < 0 ? words.length - 1 : start;
  const given = words.slice(0, cut);
  const family = words.slice(cut).filter((part) => !particle.test(part));
  const western =
    words.length > 1 &&
    words.length < 6 &&
    given.length > 0 &&
    family.length === 1 &&
    [...given, ...family].every((part) => word.test(part) && /^\p{Lu}/u.test(part)) &&
    !familyFirst.has(first) &&
    !syllables.test(name) &&
    !suffix.test(last) &&
    !corporate.test(name);
  if (!western) return { literal: name };
  const particles = words.slice(cut, -1).join(' ');
  return {
    family: last,
    given: given.join(' '),
    ...(particles !== '' && { 'non-dropping-particle': particles }),
  };
}
