package org.nuanyang.care.queue.web;

import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.care.CareDutyId;
import org.nuanyang.care.queue.By;
import org.nuanyang.care.queue.Which;
import org.nuanyang.shell.Address;
import org.springframework.web.bind.annotation.BindParam;

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
        return Objects.requireNonNullElse(Address.one(By.class, by), usual);
    }

    Time chosenTime() {
        return Objects.requireNonNullElse(Address.one(Time.class, time), Time.TERM);
    }

    Which chosenWhich() {
        return Objects.requireNonNullElse(Address.one(Which.class, which), Which.ALL);
    }

    /** Only what was missed of the periods that ended in this month: where the figures of completion lead. */
    @Nullable YearMonth yearMonth() {
        return Address.month(month);
    }

    boolean mostBehindFirst() {
        return BEHIND.equals(sort);
    }

    @Nullable OrgId schoolId() {
        return Address.id(school, OrgId::new);
    }

    @Nullable OrgId classId() {
        return Address.id(klass, OrgId::new);
    }

    @Nullable AccountId personId() {
        return Address.id(person, AccountId::new);
    }

    @Nullable CareDutyId dutyId() {
        return Address.id(duty, CareDutyId::new);
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
        return Address.of(path).with("by", by).with("school", school).with("class", klass).with("person", person).with("duty", duty).with("time", time)
                .with("month", month).with("which", which).with("sort", sort).with("q", q).toString();
    }
}
