package org.nuanyang.care.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.Mode;
import org.nuanyang.care.record.Mood;
import org.nuanyang.care.record.Party;
import org.nuanyang.care.record.Priority;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

/**
 * The form of a record.
 *
 * @param children those chosen first, then those to whom something is due
 * @param more whether there are others, to be found by name
 * @param kinds those that are due and the usual ones; {@code furtherKinds} one tap away
 * @param owners who may be asked for the next step, the writer first
 * @param signs what the writer reads before it is saved all the same
 * @param same the children of last time, where it was several
 * @param account whose draft this would be; null in the page that is kept for times without a signal and names nobody
 * @param answered it comes back with what was typed: no draft goes over it
 */
public record EntryPage(EntryForm form, List<Child> children, boolean more, @Nullable String q, List<Matter> kinds, List<Matter> furtherKinds,
        List<Option> topics, List<Option> owners, List<String> signs, Problems problems, @Nullable Same same, LocalDate today,
        @Nullable String account, boolean answered) {

    /** @param note where the child is and what is due, in few words */
    public record Child(String id, String name, String note, boolean due, boolean chosen) {}

    public record Same(List<ChildId> children, String names) {
        public String ids() {
            return children.stream().map(ChildId::toString).collect(Collectors.joining(","));
        }

        public String url() {
            return "/care/new?" + children.stream().map(child -> "child=" + child).collect(Collectors.joining("&"));
        }
    }

    /** A search shows the names that were chosen before it as well. */
    public List<Child> chosen() {
        return children.stream().filter(Child::chosen).toList();
    }

    public List<Child> others() {
        return children.stream().filter(child -> !child.chosen()).toList();
    }

    public boolean shell() {
        return account == null;
    }

    public List<Option> moods() {
        return Option.all(Mood.class);
    }

    public List<Option> parties() {
        return Option.all(Party.class);
    }

    public List<Option> priorities() {
        return Priority.priorities().stream().map(EntryPage::option).toList();
    }

    public List<Option> managings() {
        return Priority.managings().stream().map(EntryPage::option).toList();
    }

    public List<Mode> modes() {
        return List.of(Mode.values());
    }

    public String yesterday() {
        return today.minusDays(1).toString();
    }

    public boolean otherDay() {
        var day = form.text("day");
        return day != null && !day.equals(today.toString()) && !day.equals(yesterday());
    }

    /** Whether something of the folded part was filled in, or is wrong. */
    public boolean unfolded() {
        return problems.fields().keySet().stream().anyMatch(field -> !field.startsWith(EntryForm.TOLD) && !List.of("children", "kind", "day", "parties", "reached", "photos").contains(field))
                || EntryFields.further().stream().anyMatch(told -> problems.of(EntryForm.TOLD + told.key()) != null || form.text(EntryForm.TOLD + told.key()) != null);
    }

    public @Nullable String value(String name) {
        return form.text(name);
    }

    /** Of a day in a chip: 03-12. */
    static String shortDay(String day) {
        return day.length() == 10 ? day.substring(5) : day;
    }

    public String todayShort() {
        return shortDay(today.toString());
    }

    public String yesterdayShort() {
        return shortDay(yesterday());
    }

    private static Option option(Enum<?> one) {
        return new Option(one.name(), Words.say(one));
    }
}
