package org.nuanyang.database;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where the viewer looks, told to a statement beside the policies. These hold for whole counties too, so that no index serves
 * them, and whoever sees one class would have the county gone through. A plan made for the values at hand looks at the places
 * named, or, where they are many, leaves the condition out.
 */
public final class Narrowed {
    /** A school with its teaching points, or some classes: gathering more than that takes longer than reading along a list. */
    public static final int FEW_PLACES = 6;

    private static final String CONDITION = "(:everywhere or %1$s.school_id = any (:places::uuid[]) or %1$s.class_id = any (:places::uuid[]) or %1$s.%2$s = any (:single::uuid[]))";

    private Narrowed() {}

    /** @param child the column with the child's id */
    public static String to(String table, String child) {
        return CONDITION.formatted(table, child);
    }

    /** For the rest of the transaction: a plan made for any values would read the whole county for one class. */
    public static void planForTheseValues(JdbcClient jdbc) {
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)").query(String.class).single();
    }

    /** For the rest of the transaction, where rows are reached by their keys: to plan the way through all policies takes longer than to go it. */
    public static void planForAnyValues(JdbcClient jdbc) {
        jdbc.sql("select set_config('plan_cache_mode', 'force_generic_plan', true)").query(String.class).single();
    }

    /** What the condition asks of whoever looks now. */
    public static Map<String, Object> params() {
        var few = Sight.current().filter(sight -> !sight.wholeCounty() && sight.orgs().size() <= FEW_PLACES);
        var params = new HashMap<String, Object>();
        params.put("everywhere", few.isEmpty());
        params.put("places", Rows.texts(few.map(Sight::orgs).orElse(Set.<UUID>of())));
        params.put("single", Rows.texts(few.map(Sight::children).orElse(Set.<UUID>of())));
        return params;
    }
}
