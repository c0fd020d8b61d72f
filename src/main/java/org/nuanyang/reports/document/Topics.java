package org.nuanyang.reports.document;

import static org.nuanyang.documents.telling.Topic.*;

import java.util.EnumSet;
import java.util.Set;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Voice;

/** Of which parts a document of a kind may be made, and what is within whose work. */
public final class Topics {
    private static final Set<Topic> OFFICE = EnumSet.range(LEADERSHIP, EVALUATION);
    private static final Set<Topic> CLASS_ROOM = EnumSet.of(SURVEY, PAIRING, CARE, FAMILY, MIND, STUDY, LIFE, ACTIVITIES, AID, SAFETY, MEETINGS);
    private static final Set<Topic> OWN_CHILDREN = EnumSet.of(CARE, FAMILY, MIND, STUDY, LIFE, ACTIVITIES, SAFETY);
    private static final Set<Topic> COUNSELLING = EnumSet.of(CARE, MIND, ACTIVITIES, SAFETY, TRAINING);

    private Topics() {}

    public static Set<Topic> of(DocumentKind kind, Voice voice) {
        var topics = switch (kind) {
            case SUMMARY, BULLETIN -> EnumSet.of(SITUATION, RESULTS, HIGHLIGHTS, Topic.CASE, PROBLEMS, NEXT);
            case PLAN, SCHEME -> EnumSet.of(BASIS, GUIDANCE, SITUATION, GOALS, SAFEGUARDS, SCHEDULE);
            case CASE -> EnumSet.of(SITUATION, Topic.CASE, RESULTS);
        };
        if (kind != DocumentKind.CASE) topics.addAll(work(voice));
        return topics;
    }

    private static Set<Topic> work(Voice voice) {
        return switch (voice) {
            case COUNTY, TOWNSHIP, SCHOOL -> OFFICE;
            case CLASS -> CLASS_ROOM;
            case HELPER -> OWN_CHILDREN;
            case PSYCHOLOGY -> COUNSELLING;
        };
    }
}
