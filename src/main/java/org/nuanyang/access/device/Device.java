package org.nuanyang.access.device;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;

/** What a browser says of itself, as far as a person would: 微信，安卓手机. Enough to recognise one's own, nothing to track by. */
public record Device(Program program, System system) {
    /** The first whose sign is in the text: many pretend to be others. */
    public enum Program {
        WECHAT("micromessenger"), DINGTALK("dingtalk"), QQ("qqbrowser", " qq/"), UC("ucbrowser"), HUAWEI("huaweibrowser"), XIAOMI("miuibrowser"),
        EDGE("edg/", "edga/", "edgios/"), FIREFOX("firefox/", "fxios/"), CHROME("chrome/", "crios/"), SAFARI("safari/"), OTHER("");

        private final String[] signs;

        Program(String... signs) {
            this.signs = signs;
        }
    }

    public enum System {
        HARMONY("openharmony", "harmonyos"), ANDROID("android"), IPHONE("iphone"), IPAD("ipad"), WINDOWS("windows"), MAC("mac os x", "macintosh"),
        LINUX("linux"), OTHER("");

        private final String[] signs;

        System(String... signs) {
            this.signs = signs;
        }
    }

    public static Device of(@Nullable String userAgent) {
        var text = userAgent == null ? "" : userAgent.toLowerCase(Locale.ROOT);
        return new Device(
                Arrays.stream(Program.values()).filter(each -> Arrays.stream(each.signs).anyMatch(text::contains)).findFirst().orElseThrow(),
                Arrays.stream(System.values()).filter(each -> Arrays.stream(each.signs).anyMatch(text::contains)).findFirst().orElseThrow());
    }

    /** From what {@link #kept} wrote; an unknown word is some other device. */
    public static Device read(@Nullable String kept) {
        var words = kept == null ? new String[0] : kept.split(" ");
        return new Device(
                Arrays.stream(Program.values()).filter(each -> words.length == 2 && each.name().equals(words[0])).findFirst().orElse(Program.OTHER),
                Arrays.stream(System.values()).filter(each -> words.length == 2 && each.name().equals(words[1])).findFirst().orElse(System.OTHER));
    }

    public String kept() {
        return program + " " + system;
    }

    public String words() {
        return Words.say("access.device", Words.say("access.device.program." + program), Words.say("access.device.system." + system));
    }
}
