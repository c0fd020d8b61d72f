package org.nuanyang.documents.download;

import java.security.SecureRandom;
import java.time.LocalDateTime;
import org.nuanyang.common.Minute;

/** What stands on every page of a file that has left: who took it out, when, and its number in the register. */
public record Mark(String who, LocalDateTime when, String number) {
    /** Without those that are taken for one another on paper. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Documents are Chinese. */
    public String line() {
        return who + " " + at() + " 导出　编号 " + number + "　内部资料，用后妥善保管或销毁";
    }

    public String at() {
        return Minute.of(when);
    }

    static String drawNumber() {
        var number = new StringBuilder();
        for (int i = 0; i < 9; i++) number.append(i == 4 ? '-' : LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return number.toString();
    }
}
