package org.nuanyang.walls;

/** Where a child of the access table is, seen from 三年级1班 of 青石小学, where everybody of the table has their duty. */
enum Place {
    /** In the class, paired with the helpers. */
    OWN("穗禾", "142"),
    /** In another class of the school. */
    CLASS("砚秋", "143"),
    /** In another school of the township. */
    NEIGHBOUR("铃兰", "144"),
    /** In another county. */
    ELSEWHERE("渡川", "145");

    /** In the names of the children and their families, and in all that is written about them; nowhere else. */
    final String mark;
    /** How their phones begin. */
    final String dialling;

    Place(String mark, String dialling) {
        this.mark = mark;
        this.dialling = dialling;
    }

    String phone(int number) {
        return dialling + "7700%04d".formatted(ordinal() * 100 + number);
    }

    /** Does this text tell anything of the children here? */
    boolean isToldBy(String text) {
        return text.contains(mark) || text.contains(dialling + "7700");
    }
}
