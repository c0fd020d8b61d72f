package org.nuanyang.mind.screening;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Wordless;
import org.nuanyang.mind.Tier;
import org.nuanyang.mind.scale.Scale;
import org.nuanyang.mind.scale.Scales;
import org.nuanyang.mind.scale.Scoring;
import org.nuanyang.roster.ChildId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The door of a child with a code. Each answer is saved by itself, in a transaction of its own; what came out is told to nobody here. */
@Service
public class ChildsDoor {
    private static final Logger LOG = LoggerFactory.getLogger(ChildsDoor.class);

    private final DoorSql sql;
    private final Codes codes;
    private final Guesses guesses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChildsDoor(DoorSql sql, Codes codes, Guesses guesses, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.codes = codes;
        this.guesses = guesses;
        this.events = events;
        this.clock = clock;
    }

    /** What a typed code comes to. */
    public enum Try { OPENS, MISTYPED, UNKNOWN, TOO_MANY }

    /** @param kept what the device keeps, see {@link #code}; empty unless it opens */
    public record Tried(Try how, String kept) {}

    /**
     * What the child sees.
     *
     * @param agreed it has said yes on its first page; without it nothing is saved from fourteen on
     * @param declined it does not take part, or has stopped
     * @param answers by item, none once it has finished
     */
    public record Paper(
            String title, Scale scale, String contact, String lines, boolean begun, boolean finished, boolean early, boolean late, boolean agreed, boolean declined, boolean decides,
            Map<Integer, Integer> answers) {
        /** Whether it is to be asked first. */
        public boolean asks() {
            return !agreed && (decides || !begun);
        }

        /** The first that has no answer; empty when all have. */
        public Optional<Integer> next() {
            return next(0);
        }

        public Optional<Integer> next(int after) {
            return IntStream.rangeClosed(1, scale.items().size()).filter(item -> item > after && !answers.containsKey(item)).boxed().findFirst();
        }

        public boolean open() {
            return !finished && !early && !late;
        }
    }

    public Tried attempt(String typed, String address) {
        var code = Codes.typed(typed);
        if (code.isEmpty()) return new Tried(Try.MISTYPED, "");
        var now = clock.instant();
        if (guesses.waits(address, now)) return new Tried(Try.TOO_MANY, "");
        if (sql.open(codes.index(code.get()), now).isPresent()) return new Tried(Try.OPENS, codes.kept(code.get()));
        guesses.wrong(address, now);
        return new Tried(Try.UNKNOWN, "");
    }

    /** The code that was typed on this device; nothing for what was not kept by {@link #attempt}, where guesses are counted. */
    public String code(String kept) {
        return codes.opened(kept).orElse("");
    }

    /** Empty for a code that opens nothing. */
    public Optional<Paper> paper(String typed) {
        return Codes.typed(typed).map(codes::index).flatMap(code -> sql.read(code, now())).map(read -> paper(read.door(), read.answers()));
    }

    private static Paper paper(DoorSql.Door door, Map<Integer, Integer> answers) {
        return new Paper(door.title(), Scales.read(door.told()), door.contact(), door.lines(), door.begun(), door.finished(), door.early(), door.late(), door.agreed(), door.declined(),
                Candidate.decides(door.age()), new TreeMap<>(answers));
    }

    /** False when it is not saved: over, handed in, or no such answer. Somebody is called before this returns, where the answer asks for it. */
    public boolean answer(String typed, int item, int value) {
        var saved = Codes.typed(typed).map(codes::index).flatMap(code -> sql.answer(code, item, value, door -> alarms(Scales.read(door.told()), item, value), now()));
        saved.filter(door -> Scales.read(door.told()).alarms(item, value)).ifPresent(this::call);
        return saved.isPresent();
    }

    private static Optional<Boolean> alarms(Scale scale, int item, int value) {
        return scale.who() == Scale.Who.CHILD && scale.mayBe(item, value) ? Optional.of(scale.alarms(item, value)) : Optional.empty();
    }

    /** The child's own yes; one that has said no may think better of it. */
    public boolean agree(String typed) {
        return Codes.typed(typed).map(codes::index).filter(code -> sql.agree(code, now())).isPresent();
    }

    /** The child's own no, at the beginning or anywhere on the way. */
    public boolean decline(String typed) {
        return Codes.typed(typed).map(codes::index).filter(code -> sql.decline(code, now())).isPresent();
    }

    /** Handing in once more changes nothing. */
    public boolean finish(String typed) {
        return Codes.typed(typed).map(codes::index).filter(code -> sql.finish(code, ChildsDoor::tier, LocalDate.now(clock), now())).isPresent();
    }

    private static @Nullable Tier tier(DoorSql.Read read) {
        return Scoring.items(Scales.read(read.door().told()), read.answers(), read.door().sex(), read.door().age()).tier();
    }

    /** The child is not told of trouble here: what could not be begun is begun by a job within the minute. */
    private void call(DoorSql.Door door) {
        try {
            events.publishEvent(new CrisisAnswered(door.countyId(), new SittingId(door.sittingId()), new ChildId(door.childId())));
        } catch (RuntimeException e) {
            LOG.error("an answer that calls for somebody at once could not be told; it is tried again", Wordless.of(e));
        }
    }

    private Instant now() {
        return clock.instant();
    }
}
