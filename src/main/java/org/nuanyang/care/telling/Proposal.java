package org.nuanyang.care.telling;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Teller;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Voice;
import org.nuanyang.documents.telling.Word;

/** A first wording for what people write themselves in plans and schemes; it stands until somebody has written their own. */
class Proposal implements Teller {
    /** The brackets of a paper's number are also those of the language of texts. */
    private static final Map<String, String> PAPERS = Map.of("国务院文号", "国发〔2016〕13号", "教育部文号", "教基一〔2013〕1号");

    private final Topic topic;

    Proposal(Topic topic) {
        this.topic = topic;
    }

    @Override
    public String key() {
        return "care-proposal-" + topic.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Topic topic() {
        return topic;
    }

    @Override
    public boolean speaks(DocumentKind kind, Voice voice) {
        return switch (kind) {
            case PLAN -> voice == Voice.CLASS || voice == Voice.SCHOOL || voice == Voice.PSYCHOLOGY;
            case SCHEME -> voice == Voice.COUNTY;
            case SUMMARY, BULLETIN, CASE -> false;
        };
    }

    @Override
    public List<Word> words() {
        return PAPERS.keySet().stream().sorted().map(name -> new Word(name, Word.Type.PHRASE, Words.say("care.telling.paper-number"))).toList();
    }

    @Override
    public Map<String, Datum> tell(Subject subject, Viewer viewer) {
        if (subject.voice().own()) subject.requireAuthor(viewer);
        return PAPERS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, paper -> new Datum.Phrase(paper.getValue())));
    }
}
