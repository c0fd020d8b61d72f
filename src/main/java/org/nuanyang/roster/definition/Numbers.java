package org.nuanyang.roster.definition;

/**
 * The numbers of the definitions that a county may set. Ages are fixed by the texts and stay in the rules.
 *
 * @param countyMonths how many months in a row a parent has been away for the county scheme (连续3个月)
 * @param educationMonths the same for the education statistics (连续半年)
 * @param shortVisitDays a stay at home of so many days at most, after which the parent leaves again, does not interrupt an
 *     absence; no text says how many
 */
public record Numbers(int countyMonths, int educationMonths, int shortVisitDays) {
    public static final Numbers USUAL = new Numbers(3, 6, 30);
}
