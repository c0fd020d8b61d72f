package org.nuanyang.mind.lesson;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;

/**
 * 心理健康课 or 讲座.
 *
 * @param expected how many should have come; of a lesson the whole class
 * @param careRecord the record of the duty that was made with it, where the photos are
 */
public record Lesson(
        UUID id, OrgId school, @Nullable OrgId klass, LessonKind kind, Audience audience, LocalDate on, String topic, String givenBy, @Nullable Integer expected, int present,
        @Nullable String noted, @Nullable UUID careRecord, AccountId by, @Nullable LocalDate withdrawnOn, @Nullable String withdrawnWhy) {}
