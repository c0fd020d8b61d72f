package org.nuanyang.documents.manuscript;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param number 发文字号, below the title; may be empty
 * @param signature who signs and when, at the end of the text and before the annex
 * @param annex begins on a new page: tables, and where each figure comes from
 */
public record Manuscript(String title, String number, List<Block> blocks, @Nullable Signature signature, List<Block> annex) {
    public Manuscript {
        blocks = List.copyOf(blocks);
        annex = List.copyOf(annex);
    }

    /** 落款. */
    public record Signature(String unit, LocalDate day) {}
}
