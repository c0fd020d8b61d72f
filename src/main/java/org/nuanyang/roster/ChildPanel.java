package org.nuanyang.roster;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;

/**
 * A part of a child's page. Each module and package contributes its own as beans; the page orders and prints them. A
 * panel tells the state in a few rows and links to the place where the matter is dealt with.
 */
public interface ChildPanel {
    /** Place among the panels, small first: 10 what is urgent, 20 membership, 30 care of the child, 50 papers, 90 the rest. */
    int order();

    /** Whether it stays on the page of a child who has died, which tells little and asks for nothing. */
    default boolean staysAfterDeath() {
        return false;
    }

    /** What this viewer, who may open the file, sees of it; empty when there is nothing to say or to do. */
    Optional<Panel> of(ChildFile file, Viewer viewer);

    /**
     * @param slug names the panel in the page's address
     * @param title worded
     * @param lead a sentence above the rows
     * @param actions buttons beside the title
     */
    record Panel(String slug, String title, @Nullable String lead, List<Row> rows, List<Link> actions) {
        public Panel {
            rows = List.copyOf(rows);
            actions = List.copyOf(actions);
        }
    }

    /** One fact in words; the value leads somewhere when it has an address. */
    record Row(String label, @Nullable String value, @Nullable String url) {
        public static Row of(String label, @Nullable String value) {
            return new Row(label, value, null);
        }
    }

    /** @param icon name of an icon in {@code static/vendor/icons.svg} */
    record Link(String label, String icon, String url) {}
}
