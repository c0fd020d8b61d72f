package org.nuanyang.mind.lesson;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;

/** 心理咨询会: who met, what was said, what was decided. */
public record Meeting(UUID id, OrgId school, LocalDate on, String chair, String present, String minutes, AccountId by, List<Resolution> resolutions) {
    /** The same words: whose they are and what has been done since is left out. */
    boolean says(Meeting other) {
        return school.equals(other.school) && on.equals(other.on) && chair.equals(other.chair) && present.equals(other.present) && minutes.equals(other.minutes)
                && resolutions.stream().map(Resolution::toDo).toList().equals(other.resolutions.stream().map(Resolution::toDo).toList());
    }

    /** What is to be done, by whom and by when. */
    public record Resolution(int number, String what, String owner, @Nullable LocalDate due, @Nullable LocalDate doneOn) {
        private Resolution toDo() {
            return new Resolution(number, what, owner, due, null);
        }

        public boolean late(LocalDate today) {
            return doneOn == null && due != null && due.isBefore(today);
        }
    }
}
