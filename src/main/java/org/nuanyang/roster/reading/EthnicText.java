package org.nuanyang.roster.reading;

import java.util.HashMap;
import java.util.Map;
import org.nuanyang.importing.values.Plain;

/** 民族 after GB/T 3304: 汉 and 汉族 are one, 01 is 汉族, older names are today's. */
final class EthnicText {
    private static final String[] GROUPS = ("汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡"
                    + " 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺")
            .split(" ");
    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        for (int i = 0; i < GROUPS.length; i++) {
            var name = GROUPS[i] + "族";
            NAMES.put(GROUPS[i], name);
            NAMES.put(name, name);
            NAMES.put(String.valueOf(i + 1), name);
            NAMES.put("%02d".formatted(i + 1), name);
        }
        NAMES.put("毛难族", "毛南族");
        NAMES.put("崩龙族", "德昂族");
        NAMES.put("僳僳族", "傈僳族");
        NAMES.put("僮族", "壮族");
    }

    private EthnicText() {}

    static String of(String tidy) {
        return NAMES.getOrDefault(Plain.narrow(tidy), tidy);
    }
}
