package org.nuanyang.documents.manuscript;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.documents.manuscript.Block.Grid;
import org.nuanyang.documents.manuscript.Block.Heading;
import org.nuanyang.documents.manuscript.Block.PageBreak;

/** A manuscript as the template of the PDF needs it. */
public record ManuscriptPage(Manuscript manuscript, List<Item> text, List<Item> annex, @Nullable SignaturePlace signature) {
    /**
     * @param number of a heading; else empty
     * @param overleaf begins on a new page
     * @param layout of a grid
     */
    public record Item(Block block, String number, boolean overleaf, @Nullable GridLayout layout) {}

    public List<String> title() {
        return TitleLines.of(manuscript.title());
    }

    public boolean lesser() {
        return manuscript.size() == Manuscript.Size.CLASS;
    }

    static ManuscriptPage of(Manuscript manuscript) {
        return new ManuscriptPage(manuscript, items(manuscript.blocks(), false), items(manuscript.annex(), true),
                manuscript.signature() == null ? null : SignaturePlace.of(manuscript.signature()));
    }

    private static List<Item> items(List<Block> blocks, boolean annex) {
        var items = new ArrayList<Item>();
        var numbers = new HeadingNumbers();
        boolean overleaf = false;
        for (var block : blocks) {
            if (block instanceof PageBreak) {
                overleaf = true;
                continue;
            }
            items.add(new Item(block, block instanceof Heading heading ? numbers.next(heading.level()) : "", overleaf,
                    block instanceof Grid grid ? GridLayout.of(grid, ManuscriptWord.ROOM, annex) : null));
            overleaf = false;
        }
        return List.copyOf(items);
    }
}
