package org.nuanyang.roster.importing;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.FactChange;

/**
 * A row with what it would do.
 *
 * @param child the known child it means, when that is sure
 * @param version of the child's file when it was compared
 * @param changes old → new
 * @param move the change of class among them
 * @param place the class that the row tells
 * @param elsewhere the ID number is on the roll of another school of the county
 */
public record JudgedRow(
        ToldRow told,
        Verdict verdict,
        @Nullable ChildId child,
        int version,
        List<FactChange> changes,
        @Nullable Move move,
        List<Likeness> likenesses,
        @Nullable ClassYear place,
        boolean elsewhere) {
    public JudgedRow {
        changes = List.copyOf(changes);
        likenesses = List.copyOf(likenesses);
    }

    public RowKey key() {
        return told.key();
    }

    /** One ID number is one child; alike in anything else may be two. */
    public boolean mayBeAnother() {
        return likenesses.stream().noneMatch(like -> like.ground() == Likeness.Ground.SAME_NUMBER);
    }

    /** Whether a person who has seen the other would see the same again. */
    public boolean saysTheSameAs(JudgedRow other) {
        return verdict == other.verdict && Objects.equals(child, other.child)
                && Objects.equals(move, other.move) && changes.equals(other.changes) && likenesses.equals(other.likenesses);
    }
}
