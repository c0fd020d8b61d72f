package org.nuanyang.reports.certificates;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.nuanyang.common.Words;
import org.nuanyang.documents.Certificate;
import org.nuanyang.documents.CertificateFile;

/**
 * Certificates as somebody asks for them.
 *
 * @param merit what for: 在关爱学生工作中成绩突出
 * @param title what as: 先进个人
 * @param number of the first; the others count on. May be empty
 */
record Order(Honour honour, Address address, List<String> names, String merit, String title, String unit, LocalDate day, String number) {
    CertificateFile file() {
        return new CertificateFile(say("reports.certificates.file", title, unit), IntStream.range(0, names.size())
                .mapToObj(each -> new Certificate(say("reports.certificates.head"), recipient(names.get(each)), say("reports.certificates.text", merit, title), unit, day, numbered(each))).toList());
    }

    private String recipient(String name) {
        return name + (honour == Honour.PERSON && address != Address.NONE ? say("reports.certificates.addressed." + address) : "") + "：";
    }

    private String numbered(int more) {
        return number.isEmpty() ? "" : say("reports.certificates.number-of", Numbers.following(number, more));
    }

    /** Certificates are Chinese. */
    private static String say(String key, Object... args) {
        return Words.sayIn(Locale.SIMPLIFIED_CHINESE, key, args);
    }
}
