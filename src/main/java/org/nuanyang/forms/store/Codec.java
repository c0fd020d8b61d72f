package org.nuanyang.forms.store;

import java.util.List;
import java.util.Map;
import org.nuanyang.forms.Correction;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Corrections and figures as they are stored. */
final class Codec {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Correction>> CORRECTIONS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Long>> FIGURES = new TypeReference<>() {};

    private Codec() {}

    static String corrections(List<Correction> corrections) {
        return JSON.writeValueAsString(corrections);
    }

    static List<Correction> corrections(String stored) {
        return JSON.readValue(stored, CORRECTIONS);
    }

    static String figures(Map<String, Long> figures) {
        return JSON.writeValueAsString(figures);
    }

    static Map<String, Long> figures(String stored) {
        return JSON.readValue(stored, FIGURES);
    }
}
