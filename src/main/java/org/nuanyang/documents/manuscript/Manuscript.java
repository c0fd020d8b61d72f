package org.nuanyang.documents.manuscript;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param number 发文字号, below the title; may be empty
 * @param signature who signs and when, at the end of the text and before the annex
 * @param annex begins on a new page: tables, and where each figure comes from
 * @param size of the letters of the text
 */
public record Manuscript(String title, String number, List<Block> blocks, @Nullable Signature signature, List<Block> annex, Size size) {
    /** 三号 for what goes to an office, 小四 for what a class or a person writes. */
    public enum Size {
        OFFICE(16, "/documents/manuscript.docx"), CLASS(12, "/documents/manuscript-class.docx");

        private final int points;
        private final String template;

        Size(int points, String template) {
            this.points = points;
            this.template = template;
        }

        int points() {
            return points;
        }

        String template() {
            return template;
        }
    }

    public Manuscript(String title, String number, List<Block> blocks, @Nullable Signature signature, List<Block> annex) {
        this(title, number, blocks, signature, annex, Size.OFFICE);
    }

    public Manuscript {
        blocks = List.copyOf(blocks);
        annex = List.copyOf(annex);
    }

    /** 落款. */
    public record Signature(String unit, LocalDate day) {}
}
