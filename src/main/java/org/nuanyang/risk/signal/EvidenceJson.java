package org.nuanyang.risk.signal;

import java.util.ArrayList;
import org.nuanyang.risk.signal.Found.Evidence;
import tools.jackson.databind.json.JsonMapper;

/** Evidence as it lies sealed: {@code {"sentence":…,"args":[…],"url":…}}. */
final class EvidenceJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EvidenceJson() {}

    static String write(Evidence evidence) {
        var node = JSON.createObjectNode();
        node.put("sentence", evidence.sentence());
        var args = node.putArray("args");
        evidence.args().forEach(args::add);
        node.put("url", evidence.url());
        return JSON.writeValueAsString(node);
    }

    static Evidence read(String json) {
        var node = JSON.readTree(json);
        var args = new ArrayList<String>();
        for (var arg : node.get("args")) args.add(arg.asString());
        return new Evidence(node.get("sentence").asString(), args, node.get("url").asString());
    }
}
