package org.nuanyang.notices.web;

import java.util.Map;
import java.util.TreeMap;

/** What a browser is called, so that its owner knows it again: the system and the browser's family, nothing finer. */
final class Devices {
    private static final Map<String, String> SYSTEMS = new TreeMap<>(Map.of(
            "1 HarmonyOS", "HarmonyOS", "2 Android", "Android", "3 iPhone", "iPhone", "4 iPad", "iPad", "5 Windows", "Windows", "6 Mac OS", "macOS", "7 Linux", "Linux"));
    private static final Map<String, String> FAMILIES = new TreeMap<>(Map.of(
            "1 Edg", "Edge", "2 HuaweiBrowser", "Huawei", "3 Firefox", "Firefox", "4 Chrome", "Chrome", "5 Safari", "Safari"));

    private Devices() {}

    static String name(String agent) {
        var system = first(SYSTEMS, agent);
        var family = first(FAMILIES, agent);
        return system.isEmpty() && family.isEmpty() ? "—" : system.isEmpty() ? family : family.isEmpty() ? system : system + " · " + family;
    }

    private static String first(Map<String, String> known, String agent) {
        return known.entrySet().stream().filter(each -> agent.contains(each.getKey().substring(2))).map(Map.Entry::getValue).findFirst().orElse("");
    }
}
