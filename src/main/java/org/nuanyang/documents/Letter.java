package org.nuanyang.documents;

import java.util.List;
import java.util.stream.Stream;

/**
 * A paper in running text that several parties sign, such as a 责任书: a title, paragraphs and articles, then a block for
 * each party's signature, two beside each other. Whoever owns the facts gives the text, whole sentences with their own
 * numbers (一、 … 1. …); a name that is not known is a {@link #BLANK} to write in.
 *
 * <pre>
 * new Letter("关爱学生结对帮扶责任书", "编号：2026-017",
 *         List.of(Letter.plain("甲方：清溪县青石小学"), Letter.plain("乙方：李根生"),
 *                 Letter.body("为……，双方签订本责任书。"), Letter.heading("一、乙方的责任"), Letter.body("1. 每周……")),
 *         List.of(new Letter.Party("甲方（盖章）：", List.of("负责人（签字）：")), new Letter.Party("乙方（签字）：", List.of())))
 * </pre>
 *
 * @param number at the right edge below the title; may be empty
 * @param parties one to four; each signs below its own lines, with the day
 */
public record Letter(String title, String number, List<Paragraph> paragraphs, List<Party> parties) implements PaperSheet {
    /** A line to write on. */
    public static final String BLANK = "＿＿＿＿＿＿";

    public Letter {
        title = Printable.text(title);
        number = Printable.text(number);
        paragraphs = List.copyOf(paragraphs);
        parties = List.copyOf(parties);
    }

    public enum Kind {
        /** An article's heading. */
        HEADING,
        /** Begins two characters in. */
        BODY,
        /** Begins at the edge: who the parties are, a salutation. */
        PLAIN
    }

    public record Paragraph(Kind kind, String text) {
        public Paragraph {
            text = Printable.text(text);
        }
    }

    /** @param day when it was signed, in words; empty for a line to write it on */
    public record Party(String title, List<String> lines, String day) {
        public Party {
            title = Printable.text(title);
            lines = lines.stream().map(Printable::text).toList();
            day = day.isEmpty() ? "年　　月　　日" : Printable.text(day);
        }

        public Party(String title, List<String> lines) {
            this(title, lines, "");
        }
    }

    public static Paragraph heading(String text) {
        return new Paragraph(Kind.HEADING, text);
    }

    public static Paragraph body(String text) {
        return new Paragraph(Kind.BODY, text);
    }

    public static Paragraph plain(String text) {
        return new Paragraph(Kind.PLAIN, text);
    }

    /** The parties as they stand beside each other. */
    public List<List<Party>> rows() {
        return Stream.iterate(0, from -> from < parties.size(), from -> from + 2)
                .map(from -> parties.subList(from, Math.min(from + 2, parties.size()))).toList();
    }
}
