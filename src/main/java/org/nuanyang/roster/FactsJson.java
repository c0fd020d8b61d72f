package org.nuanyang.roster;

import java.io.ByteArrayOutputStream;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Facts and their changes as JSON, as they lie sealed in history and previews: {@code {"name":"小满","father.away":true}}. */
public final class FactsJson {
    private static final JsonFactory JSON = new JsonFactory();

    private FactsJson() {}

    public static byte[] write(Facts facts) {
        var out = new ByteArrayOutputStream(512);
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            facts.asMap().forEach((fact, value) -> {
                json.writeName(fact.key());
                value(json, value);
            });
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    public static Facts readFacts(byte[] bytes) {
        var facts = new Facts();
        try (var json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            json.nextToken();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                var fact = fact(json.currentName());
                json.nextToken();
                facts.with(fact, value(json, fact));
            }
        }
        return facts;
    }

    /** {@code {"father.phone":[old,new]}}; null stands for not told. */
    public static byte[] write(List<FactChange> changes) {
        var out = new ByteArrayOutputStream(512);
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            for (var change : changes) {
                json.writeName(change.fact().key());
                json.writeStartArray();
                value(json, change.before());
                value(json, change.after());
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    public static List<FactChange> readChanges(byte[] bytes) {
        var changes = new ArrayList<FactChange>();
        try (var json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            json.nextToken();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                var fact = fact(json.currentName());
                json.nextToken();
                json.nextToken();
                var before = value(json, fact);
                json.nextToken();
                changes.add(new FactChange(fact, before, value(json, fact)));
                json.nextToken();
            }
        }
        return changes;
    }

    /** A value as text that {@link #parse} takes back: {@code 2026-02}, {@code true}, {@code MALE}. */
    public static String text(Object value) {
        return switch (value) {
            case ResidentId id -> id.value();
            case Phone phone -> phone.digits();
            case Enum<?> constant -> constant.name();
            default -> value.toString();
        };
    }

    public static @Nullable String textOrNull(@Nullable Object value) {
        return value == null ? null : text(value);
    }

    /** @throws IllegalArgumentException if the text is no value of this fact */
    public static Object parse(Fact fact, String text) {
        return parse(fact.kind(), text);
    }

    /** @throws IllegalArgumentException if the text is no value of this kind */
    public static Object parse(Fact.Kind kind, String text) {
        try {
            return switch (kind) {
                case TEXT -> text;
                case RESIDENT_ID -> new ResidentId(text);
                case PHONE_NUMBER -> new Phone(text);
                case DATE -> RoughDate.parse(text);
                case NUMBER -> Integer.valueOf(text);
                case YES_NO -> Boolean.valueOf(text);
                case SEX_CODE -> Sex.valueOf(text);
                case RELATION -> Relation.valueOf(text);
                case PARENTS -> ParentsAway.valueOf(text);
            };
        } catch (DateTimeException noSuchDay) {
            throw new IllegalArgumentException("not a date", noSuchDay);
        }
    }

    private static void value(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Boolean yes -> json.writeBoolean(yes);
            case Integer number -> json.writeNumber(number);
            default -> json.writeString(text(value));
        }
    }

    private static @Nullable Object value(JsonParser json, Fact fact) {
        return json.currentToken() == JsonToken.VALUE_NULL ? null : parse(fact, json.getString());
    }

    private static Fact fact(String key) {
        return Fact.byKey(key).orElseThrow(() -> new IllegalStateException("no fact " + key));
    }
}
