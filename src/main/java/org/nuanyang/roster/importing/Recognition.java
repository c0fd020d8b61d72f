package org.nuanyang.roster.importing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.importing.Likeness.Ground;

/**
 * Whom of the known children a row means. The child's own number of an exported roll (学生编号) is surest, then the ID
 * number; a name is never sure by itself, unless the row tells nothing new of its child.
 */
public final class Recognition {
    /** Nobody compares more than these side by side; a placeholder for a name may stand in hundreds of rows. */
    static final int MOST_ALIKE = 20;

    private final Known known;

    Recognition(Known known) {
        this.known = known;
    }

    /** @param classes of the school, by what they are called */
    public static Recognition among(Collection<ChildFile> files, Map<OrgId, ClassYear> classes) {
        return new Recognition(new Known(files, classes));
    }

    /** The child whom the row means without doubt. */
    public Optional<ChildFile> sure(ToldRow row, @Nullable ClassYear place) {
        var byKey = Optional.ofNullable(row.child()).flatMap(known::byKey);
        if (byKey.isPresent()) return byKey;
        var byNumber = row.facts().<ResidentId>get(Fact.ID).flatMap(known::byNumber);
        if (byNumber.isPresent()) return byNumber.filter(file -> nameMayBe(row, file));
        var named = known.named(name(row)).stream().filter(file -> !contradicts(row, file)).toList();
        var onRegister = named.stream().filter(file -> agree(row.facts(), file.facts(), Fact.STUDENT_NUMBER)).toList();
        if (onRegister.size() == 1) return Optional.of(onRegister.getFirst());
        var shown = named.stream().filter(_ -> row.masked().containsKey(Fact.ID)).filter(file -> shown(row, file)).toList();
        if (shown.size() == 1) return Optional.of(shown.getFirst());
        var same = named.stream()
                .filter(file -> ground(row, file, place).isPresent())
                .filter(file -> row.masked().isEmpty() || Comparison.unlike(row.masked(), file.facts()).isEmpty())
                .filter(file -> Comparison.changes(file.facts(), row.facts()).isEmpty() && move(file, place) == null)
                .toList();
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }

    /** Children whom the row may mean. */
    public List<Likeness> like(ToldRow row, @Nullable ClassYear place) {
        var byNumber = row.facts().<ResidentId>get(Fact.ID).flatMap(known::byNumber);
        if (byNumber.isPresent()) {
            return List.of(Likeness.of(byNumber.get().id(), byNumber.get().version(), Ground.SAME_NUMBER));
        }
        return known.named(name(row)).stream()
                .flatMap(file -> ground(row, file, place).map(why -> Likeness.of(file.id(), file.version(), why)).stream())
                .limit(MOST_ALIKE).toList();
    }

    private Optional<Ground> ground(ToldRow row, ChildFile file, @Nullable ClassYear place) {
        return ground(row.facts(), place, file.facts(), known.classOf(file).orElse(null));
    }

    /** Two of one name: do they look like one child? */
    static Optional<Ground> ground(Facts told, @Nullable ClassYear place, Facts other, @Nullable ClassYear otherClass) {
        var birth = Known.birth(told);
        var otherBirth = Known.birth(other);
        if (birth.isPresent() && otherBirth.isPresent()) {
            return birth.equals(otherBirth) ? Optional.of(Ground.SAME_NAME_AND_BIRTH) : Optional.empty();
        }
        var bothPlaced = place != null && otherClass != null;
        if (bothPlaced && !Comparison.within(otherClass, place)) return Optional.empty();
        var guardian = told.<String>get(Fact.GUARDIAN_NAME);
        var otherGuardian = other.<String>get(Fact.GUARDIAN_NAME);
        if (guardian.isPresent() && otherGuardian.isPresent()) {
            return guardian.equals(otherGuardian) ? Optional.of(Ground.SAME_NAME_GUARDIAN_AND_CLASS) : Optional.empty();
        }
        return bothPlaced ? Optional.of(Ground.SAME_NAME_AND_CLASS) : Optional.empty();
    }

    public Optional<ChildFile> byNumber(ResidentId number) {
        return known.byNumber(number);
    }

    public Optional<ClassYear> classOf(ChildFile file) {
        return known.classOf(file);
    }

    /** The change of class that the row tells of this child, if it tells one. */
    public @Nullable Move move(ChildFile file, @Nullable ClassYear place) {
        return Comparison.move(known.classOf(file).orElse(null), place);
    }

    /** An ID number with a name of which no character is ours is more likely a slip of the row than a new name. */
    private static boolean nameMayBe(ToldRow row, ChildFile file) {
        var told = row.facts().<String>get(Fact.NAME);
        return told.isEmpty() || told.get().codePoints().anyMatch(c -> file.name().indexOf(c) >= 0);
    }

    private static boolean agree(Facts told, Facts ours, Fact fact) {
        return told.tells(fact) && told.get(fact).equals(ours.get(fact));
    }

    private static boolean contradicts(ToldRow row, ChildFile file) {
        var told = row.facts().<ResidentId>get(Fact.ID);
        var ours = file.facts().<ResidentId>get(Fact.ID);
        return told.isPresent() && ours.isPresent() && !told.equals(ours);
    }

    private static boolean shown(ToldRow row, ChildFile file) {
        return file.facts().<ResidentId>get(Fact.ID)
                .filter(ours -> Comparison.shows(row.masked().get(Fact.ID), ours.value())).isPresent();
    }

    private static String name(ToldRow row) {
        return row.facts().<String>get(Fact.NAME).orElse("");
    }
}
