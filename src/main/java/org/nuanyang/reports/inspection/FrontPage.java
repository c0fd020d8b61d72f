package org.nuanyang.reports.inspection;

import java.util.List;

/** The cover and the index by item. */
public record FrontPage(String unit, String period, String made, List<Row> rows) {
    public FrontPage {
        rows = List.copyOf(rows);
    }

    /**
     * @param kept whether the product keeps records of it at all
     * @param standing how it stands; empty where no record shows anything
     * @param where on which page, or as which files, its tables are
     */
    public record Row(int number, String name, String asked, boolean kept, List<String> standing, List<String> where) {
        public boolean shown() {
            return !standing.isEmpty() || !where.isEmpty();
        }
    }
}
