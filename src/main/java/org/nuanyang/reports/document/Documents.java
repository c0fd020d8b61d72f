package org.nuanyang.reports.document;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.nuanyang.common.Refusal;
import org.nuanyang.database.Rows;
import org.nuanyang.database.Vault;
import org.nuanyang.documents.manuscript.Block;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Telling.Cited;
import org.nuanyang.documents.telling.Topic;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 成文: drafted from the records, written on by people, drafted again without losing what they wrote. */
@Service
public class Documents {
    private final DocumentSql sql;
    private final SectionSql sections;
    private final Subjects subjects;
    private final Drafting drafting;
    private final Vault vault;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Documents(DocumentSql sql, SectionSql sections, Subjects subjects, Drafting drafting, Vault vault, Audit audit, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.sections = sections;
        this.subjects = subjects;
        this.drafting = drafting;
        this.vault = vault;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @param fresh false: there was one already */
    public record Made(DocumentId id, boolean fresh) {}

    /** The version of the draft and of the part on which somebody writes. */
    public record Begun(int draft, int part) {}

    /** Where somebody writes, and what they wrote themselves; the latest first. */
    public Page<Written> list(int page, Viewer viewer) {
        var posts = subjects.posts(viewer);
        if (posts.isEmpty()) throw new NotFound();
        var places = posts.stream().map(post -> post.place().id().value()).toArray(UUID[]::new);
        return within(() -> sql.list(places, Rows.texts(posts.stream().map(Post::voice).toList()), viewer.account(), Page.number(page)));
    }

    /** Of a subject of which there is a document already, that one is it. */
    public Made make(Wanted wanted, Viewer by) {
        var subject = subjects.of(wanted, by);
        var before = within(() -> sql.of(subject));
        if (before.isPresent()) return new Made(before.get().id(), false);
        var drafted = drafting.draft(subject, by);
        var draft = drafted.draft();
        return within(() -> {
            var written = written(wanted.id(), subject, by);
            if (!sql.insert(written, vault.seal(Codec.draft(draft)), by.county())) return new Made(sql.of(subject).orElseThrow(NotFound::new).id(), false);
            sql.toldOf(written.id(), drafted.children(), by.county());
            carryOver(written, subject, by);
            record("document.drafted", written, Map.of("figures", draft.figures().size()), by);
            return new Made(written.id(), true);
        });
    }

    private void carryOver(Written to, Subject subject, Viewer by) {
        sql.before(subject).map(sections::of).ifPresent(last -> last.forEach((topic, section) -> {
            if (topic.kept() && section.text() != null) sections.insert(to.id(), new Section(topic, 1, new Section.Text(Draft.plain(section.text().blocks()), Map.of()), by.account(), now()), by.county());
        }));
    }

    public Document find(DocumentId id, Viewer viewer) {
        return within(() -> {
            var written = held(sql.find(id), viewer);
            return new Document(written, subjects.place(written), subjects.stretch(written, viewer), draft(id), sections.of(id));
        });
    }

    private Draft draft(DocumentId id) {
        return Codec.draft(vault.open(sql.draft(id).orElseThrow(NotFound::new)));
    }

    /** Only for those who write there now; what is of one person alone, only for them. */
    private Written held(Optional<Written> found, Viewer viewer) {
        return found.filter(each -> subjects.writes(each, viewer)).orElseThrow(NotFound::new);
    }

    /** The machine's text is told anew; what people wrote stays as it is. */
    public Optional<Refusal> draftAgain(DocumentId id, int version, Viewer by) {
        var document = find(id, by);
        var subject = subjects.again(document.written(), by);
        var drafted = drafting.draft(subject, by);
        var draft = drafted.draft();
        return within(() -> {
            var held = held(sql.hold(id), by);
            if (held.version() != version) return Optional.of(Refusal.of("reports.drafted.moved"));
            var written = new Written(id, held.kind(), held.voice(), held.place(), held.author(), held.child(), held.stretch(), held.from(), held.until(), subject.asOf(), subjects.title(subject, by), version + 1, by.account(), now());
            sql.draft(written, vault.seal(Codec.draft(draft)));
            sql.toldOf(id, drafted.children(), by.county());
            record("document.drafted-again", written, Map.of("figures", draft.figures().size()), by);
            return Optional.empty();
        });
    }

    /** What a person may write a part with: figures of theirs and of the machine. */
    public String text(Document document, Topic topic) {
        return marked(document, topic).write(document.blocks(topic));
    }

    public String machineText(Document document, Topic topic) {
        return marked(document, topic).write(document.draft().of(topic));
    }

    /** A text whose marks are of a draft that has gone. */
    public String unmarked(String text) {
        return MarkedText.unmarked(text);
    }

    private static MarkedText marked(Document document, Topic topic) {
        return new MarkedText(document.own(topic).map(Section.Text::blocks).orElse(List.of()), document.draft().of(topic));
    }

    /**
     * A part in a person's words; without any it is left out.
     *
     * @param begun what there was when it was begun: the numbers of figures are those of that draft
     */
    public List<Refusal> write(DocumentId id, Topic topic, Begun begun, String text, Viewer by) {
        var document = find(id, by);
        if (document.written().version() != begun.draft()) return List.of(Refusal.of("reports.edit.drafted-meanwhile"));
        var read = marked(document, topic).read(text);
        if (!read.problems().isEmpty()) return read.problems();
        var own = read.blocks().equals(document.draft().of(topic)) ? null : new Section.Text(read.blocks(), told(document, read.blocks()));
        return put(document, topic, begun.part(), own, own == null ? "document.restored" : "document.written", by).stream().toList();
    }

    /** Back to the machine's. What they wrote stays in the table. */
    public Optional<Refusal> restore(DocumentId id, Topic topic, int version, Viewer by) {
        return put(find(id, by), topic, version, null, "document.restored", by);
    }

    /** The figures in a person's text as they are told now; the words stay. */
    public Optional<Refusal> refresh(DocumentId id, Topic topic, int version, Viewer by) {
        var document = find(id, by);
        var own = document.own(topic);
        if (own.isEmpty()) return Optional.of(Refusal.of("reports.edit.moved"));
        var blocks = Draft.with(document.draft().figures(), own.get().blocks());
        return put(document, topic, version, new Section.Text(blocks, told(document, blocks)), "document.written", by);
    }

    private Optional<Refusal> put(Document document, Topic topic, int version, Section.@Nullable Text text, String did, Viewer by) {
        if (document.version(topic) != version) return Optional.of(Refusal.of("reports.edit.moved"));
        if (text == null && document.own(topic).isEmpty()) return Optional.empty();
        return within(() -> {
            if (!sections.insert(document.id(), new Section(topic, version + 1, text, by.account(), now()), by.county())) return Optional.of(Refusal.of("reports.edit.moved"));
            record(did, document.written(), Map.of("topic", topic.name()), by);
            return Optional.empty();
        });
    }

    private static Map<String, List<Cited>> told(Document document, List<Block> blocks) {
        var told = document.told();
        told.keySet().retainAll(Draft.figures(blocks).keySet());
        return told;
    }

    private Written written(DocumentId id, Subject subject, Viewer by) {
        return new Written(id, subject.kind(), subject.voice(), subject.place().id(), subject.author(), subject.child(), subject.stretch().kind(), subject.stretch().from(), subject.stretch().until(),
                subject.asOf(), subjects.title(subject, by), 1, by.account(), now());
    }

    private void record(String did, Written document, Map<String, ?> more, Viewer by) {
        var what = new HashMap<String, Object>(more);
        what.put("kind", document.kind().name());
        audit.record(by, did, document.id().value(), document.place().value(), null, what);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
