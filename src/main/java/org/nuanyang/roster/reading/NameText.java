package org.nuanyang.roster.reading;

import java.util.regex.Pattern;
import org.nuanyang.importing.values.Plain;

/** Names as written: padding taken out of 李  明, one kind of point in 阿依古丽·买买提. */
final class NameText {
    private static final Pattern PADDED = Pattern.compile("(?<=[\\p{IsHan}·]) +(?=[\\p{IsHan}·])");
    private static final Pattern POINT = Pattern.compile("[•．・‧∙.●](?=\\p{IsHan})");
    private static final Pattern PLAUSIBLE = Pattern.compile("[\\p{IsHan}〇]{2,5}|[\\p{IsHan}〇]{1,10}(·[\\p{IsHan}〇]{1,12})+");
    static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾萧肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈";

    private NameText() {}

    static String read(String text) {
        var tidy = Plain.tidy(text);
        if (tidy.indexOf(' ') >= 0) tidy = PADDED.matcher(tidy).replaceAll("");
        return han(tidy) ? tidy : POINT.matcher(tidy).replaceAll("·");
    }

    static boolean plausible(String name) {
        return name.length() >= 2 && name.length() <= 5 && han(name) || PLAUSIBLE.matcher(name).matches();
    }

    private static boolean han(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) < '\u4e00' || text.charAt(i) > '\u9fff') return false;
        return true;
    }

    /** For columns without a heading: looks like a Chinese name, surname first. */
    static boolean likely(String text) {
        var name = read(text);
        return name.length() >= 2 && name.length() <= 4 && plausible(name) && SURNAMES.indexOf(name.charAt(0)) >= 0;
    }
}
