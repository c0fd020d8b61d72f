package org.nuanyang.reports.document;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import org.nuanyang.documents.manuscript.Block;
import org.nuanyang.documents.manuscript.Run;
import org.nuanyang.documents.telling.Telling;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Texts and figures as they are stored. */
final class Codec {
    private static final JsonMapper JSON = JsonMapper.builder().addMixIn(Block.class, Blocks.class).addMixIn(Run.class, Runs.class).build();
    private static final TypeReference<Map<String, List<Telling.Cited>>> GIVEN = new TypeReference<>() {};

    private Codec() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"), @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Block.Grid.class, name = "grid"), @JsonSubTypes.Type(value = Block.PageBreak.class, name = "break")
    })
    private interface Blocks {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({@JsonSubTypes.Type(value = Run.Plain.class, name = "plain"), @JsonSubTypes.Type(value = Run.Figure.class, name = "figure")})
    private interface Runs {}

    static String draft(Draft draft) {
        return JSON.writeValueAsString(draft);
    }

    static Draft draft(String stored) {
        return JSON.readValue(stored, Draft.class);
    }

    static String text(Section.Text text) {
        return JSON.writeValueAsString(text);
    }

    static Section.Text text(String stored) {
        return JSON.readValue(stored, Section.Text.class);
    }

    static String given(Map<String, List<Telling.Cited>> figures) {
        return JSON.writeValueAsString(figures);
    }

    static Map<String, List<Telling.Cited>> given(String stored) {
        return JSON.readValue(stored, GIVEN);
    }
}
