package org.nuanyang.reports.inspection;

import java.util.List;
import org.nuanyang.documents.figures.FigureBook;

/**
 * What there is to an item.
 *
 * @param standing how it stands, each a short sentence; empty where no record shows anything
 */
record ProvenItem(Item item, List<String> standing, List<Piece> pieces) {
    record Piece(String title, FigureBook book) {}
}
