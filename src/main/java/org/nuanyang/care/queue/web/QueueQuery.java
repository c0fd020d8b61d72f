package org.nuanyang.care.queue.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.care.CareDutyId;
import org.nuanyang.care.queue.By;
import org.nuanyang.care.queue.Which;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The filters of the queue as they stand in its address; what cannot be read does not narrow. */
public record QueueQuery(
        @Nullable String by,
        @Nullable String school,
        @BindParam("class") @Nullable String klass,
        @Nullable String person,
        @Nullable String duty,
        @Nullable String time,
        @Nullable String month,
        @Nullable String which,
        @Nullable String sort,
        @Nullable String q) {

    static final String BEHIND = "behind";

    By byOr(By usual) {
        return Objects.requireNonNullElse(one(By.class, by), usual);
    }

    Time chosenTime() {
        return Objects.requireNonNullElse(one(Time.class, time), Time.TERM);
    }

    Which chosenWhich() {
        return Objects.requireNonNullElse(one(Which.class, which), Which.ALL);
    }

    /** Only what was missed of the periods that ended in this month: where the figures of completion lead. */
    @Nullable YearMonth yearMonth() {
        try {
            return month == null || month.isBlank() ? null : YearMonth.parse(month);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    boolean mostBehindFirst() {
        return BEHIND.equals(sort);
    }

    @Nullable OrgId schoolId() {
        return id(school, OrgId::new);
    }

    @Nullable OrgId classId() {
        return id(klass, OrgId::new);
    }

    @Nullable AccountId personId() {
        return id(person, AccountId::new);
    }

    @Nullable CareDutyId dutyId() {
        return id(duty, CareDutyId::new);
    }

    @Nullable String words() {
        return q == null || q.isBlank() ? null : q.strip();
    }

    public boolean narrows() {
        return !new QueueQuery(null, school, klass, person, duty, time, month, null, sort, q).url("").isEmpty();
    }

    QueueQuery by(By other) {
        return by(other, null);
    }

    QueueQuery by(By other, @Nullable String words) {
        return new QueueQuery(other.name(), school, klass, person, duty, time, month, null, sort, words);
    }

    QueueQuery school(@Nullable UUID other) {
        return other == null ? this : new QueueQuery(by, other.toString(), klass, person, duty, time, month, which, sort, q);
    }

    QueueQuery klass(@Nullable UUID other) {
        return other == null ? this : new QueueQuery(by, school, other.toString(), person, duty, time, month, which, sort, q);
    }

    QueueQuery person(@Nullable UUID other) {
        return other == null ? this : new QueueQuery(by, school, klass, other.toString(), duty, time, month, which, sort, q);
    }

    QueueQuery duty(@Nullable UUID other) {
        return other == null ? this : new QueueQuery(by, school, klass, person, other.toString(), time, month, which, sort, q);
    }

    QueueQuery month(YearMonth other) {
        return new QueueQuery(null, school, klass, person, duty, null, other.toString(), which, null, null);
    }

    QueueQuery which(Which other) {
        return new QueueQuery(null, school, klass, person, duty, time, month, other.name(), null, null);
    }

    String url(String path) {
        var url = UriComponentsBuilder.fromPath(path);
        var values = new HashMap<String, Object>();
        add(url, values, "by", by);
        add(url, values, "school", school);
        add(url, values, "class", klass);
        add(url, values, "person", person);
        add(url, values, "duty", duty);
        add(url, values, "time", time);
        add(url, values, "month", month);
        add(url, values, "which", which);
        add(url, values, "sort", sort);
        add(url, values, "q", q);
        return url.encode().buildAndExpand(values).toUriString();
    }

    /** As a variable: what somebody typed is encoded whole, an ampersand too. */
    private static void add(UriComponentsBuilder url, Map<String, Object> values, String name, @Nullable String value) {
        if (value == null || value.isBlank()) return;
        url.queryParam(name, "{" + name + "}");
        values.put(name, value);
    }

    private static <T> @Nullable T id(@Nullable String text, Function<UUID, T> of) {
        try {
            return text == null || text.isBlank() ? null : of.apply(UUID.fromString(text));
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String name) {
        if (name == null || name.isBlank()) return null;
        try {
            return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }
}
