package org.nuanyang.roster.reading;

import java.util.Arrays;
import java.util.concurrent.Callable;
import javax.xml.parsers.SAXParserFactory;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Worksheet;
import org.nuanyang.importing.Workbook;
import org.xml.sax.helpers.DefaultHandler;

/** Reading 10,000 rows of 30 columns against unzipping and SAX-parsing the same file with nothing done. */
final class ReaderSpeed {
    private static final String[] HEADINGS = ("序号 姓名 性别 出生日期 身份证号 民族 学籍号 年级 班级 是否寄宿 家庭住址 户籍所在地 村 健康状况 性格特点 兴趣爱好 父亲姓名 父亲电话 父亲务工地点 父亲工作单位"
                    + " 母亲姓名 母亲电话 母亲务工地点 母亲工作单位 监护人姓名 与儿童关系 监护人年龄 监护人电话 是否留守儿童 备注")
            .split(" ");

    private ReaderSpeed() {}

    public static void main(String[] args) throws Exception {
        var file = file(10_000);
        double sax = median(() -> sax(file));
        double parse = median(() -> Workbook.read(file).sheets().size());
        double whole = median(() -> ((RosterReading.Roster) RosterReader.read(Workbook.read(file), null, Files.TODAY)).rows().count());
        System.out.printf("{\"unzipAndSaxMs\": %.0f, \"parseMs\": %.0f, \"readMs\": %.0f, \"parseRatio\": %.2f, \"readRatio\": %.2f}%n", sax, parse, whole, parse / sax, whole / sax);
    }

    /** A roster of the invented division. */
    static byte[] file(int rows) {
        return Files.workbook("花名册", sheet -> {
            Files.row(sheet, 0, (Object[]) HEADINGS);
            for (int i = 1; i <= rows; i++) row(sheet, i);
        });
    }

    private static void row(Worksheet sheet, int i) {
        var birth = "%d%02d%02d".formatted(2010 + i % 9, 1 + i % 12, 1 + i / 12 % 28);
        var id = Files.id(birth, i % 1000);
        var phone = "142%08d".formatted(i);
        Files.row(sheet, i, i, "李小" + (char) ('一' + i % 3000), i % 2 == 0 ? "女" : "男", birth.substring(0, 4) + "-" + birth.substring(4, 6) + "-" + birth.substring(6), id, "汉", "G" + id,
                "三年级", i % 4 + 1 + "班", i % 3 == 0 ? "是" : "否", "清溪县青石镇青石村" + i + "号", "清溪县青石镇", "青石村", "健康", "开朗", "跑步", "李大" + (char) ('一' + i % 2000), phone, "广东省东莞市", "顺达电子厂",
                "周玉" + (char) ('一' + i % 1000), phone, "在家", "无", "何秀" + (char) ('一' + i % 500), "祖母", 60 + i % 20, phone, "是", "");
    }

    private static int sax(byte[] file) throws Exception {
        var parser = SAXParserFactory.newInstance().newSAXParser();
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            int parts = 0;
            for (var entries = zip.getEntries(); entries.hasMoreElements(); parts++)
                parser.parse(zip.getInputStream(entries.nextElement()), new DefaultHandler());
            return parts;
        }
    }

    private static double median(Callable<?> work) throws Exception {
        var times = new double[9];
        for (int i = -3; i < times.length; i++) {
            long start = System.nanoTime();
            work.call();
            if (i >= 0) times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
