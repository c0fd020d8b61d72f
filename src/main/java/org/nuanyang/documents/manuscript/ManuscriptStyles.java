package org.nuanyang.documents.manuscript;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;

/** The styles of the template, found by their names: an office program that saved it may have given them other ids, or a capital. */
final class ManuscriptStyles {
    static final String TITLE = "Title";
    static final String NUMBER = "发文字号";
    static final List<String> HEADINGS = List.of("heading 1", "heading 2", "heading 3", "heading 4");
    static final String BODY = "Body Text";
    static final String SIGNATURE = "Signature";
    static final String ANNEX = "附件";
    static final String CAPTION = "caption";
    static final String TABLE_HEADING = "表头";
    static final String TABLE_TEXT = "表格文字";
    static final String AFTER_TABLE = "表后";

    private final XWPFDocument document;
    private final Map<String, String> ids = new HashMap<>();
    private BigInteger annexNumbering = BigInteger.ZERO;

    ManuscriptStyles(XWPFDocument document) {
        this.document = document;
    }

    String id(String name) {
        return ids.computeIfAbsent(name, _ -> style(name::equals).or(() -> style(name::equalsIgnoreCase))
                .orElseThrow(() -> new IllegalStateException("the template of manuscripts has no style " + name)));
    }

    private Optional<String> style(Predicate<String> named) {
        return document.getStyles().getStyles().stream().filter(each -> each.getName() != null && named.test(each.getName())).map(XWPFStyle::getStyleId).findFirst();
    }

    /** The headings of the annex begin again with 一、. */
    BigInteger annexNumbering() {
        if (annexNumbering.signum() == 0) {
            var numbering = document.getNumbering();
            var first = document.getStyles().getStyle(id(HEADINGS.getFirst())).getCTStyle().getPPr().getNumPr().getNumId().getVal();
            annexNumbering = numbering.addNum(numbering.getNum(first).getCTNum().getAbstractNumId().getVal());
            var own = numbering.getNum(annexNumbering).getCTNum();
            for (int level = 0; level < HEADINGS.size(); level++) {
                var override = own.addNewLvlOverride();
                override.setIlvl(BigInteger.valueOf(level));
                override.addNewStartOverride().setVal(BigInteger.ONE);
            }
        }
        return annexNumbering;
    }
}
