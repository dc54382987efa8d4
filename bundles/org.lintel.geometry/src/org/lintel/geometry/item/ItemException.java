// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.item;

import org.lintel.core.text.Message;
import org.lintel.ifc.model.Instance;

/** Thrown where an item has no shape that can be computed; carries no stack trace, for the file is at fault. */
public final class ItemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ItemProblem problem;

    public ItemException(ItemProblem problem) {
        super(problem.message().toString(), null, false, false);
        this.problem = problem;
    }

    public ItemProblem problem() {
        return problem;
    }

    /** The entity is one that the kernel does not know. */
    public static ItemException unsupported(Instance item) {
        return new ItemException(new ItemProblem(ItemProblem.Kind.UNSUPPORTED, item.typeName(), item.id(),
                Message.of("the geometry kernel does not know {0} yet (#{1})", "幾何核心尚未支援 {0}（#{1}）",
                        item.typeName(), Long.toString(item.id()))));
    }

    /** The values of an instance give no shape. */
    public static ItemException damaged(Instance item, String why, String whyZhHk) {
        return new ItemException(new ItemProblem(ItemProblem.Kind.DAMAGED, item.typeName(), item.id(),
                Message.of("{0} #{1}: " + why, "{0} #{1}：" + whyZhHk, item.typeName(), Long.toString(item.id()))));
    }

    /** An attribute is missing or not of the type it should have. */
    public static ItemException missing(Instance item, String attribute) {
        return new ItemException(new ItemProblem(ItemProblem.Kind.DAMAGED, item.typeName(), item.id(),
                Message.of("{0} #{1}: attribute {2} is missing or damaged", "{0} #{1}：屬性 {2} 欠缺或損壞",
                        item.typeName(), Long.toString(item.id()), attribute)));
    }

    /** A limit that keeps hostile files from taking all time and memory. */
    public static ItemException limit(Instance item) {
        return new ItemException(new ItemProblem(ItemProblem.Kind.LIMIT, item.typeName(), item.id(),
                Message.of("{0} #{1} is nested too deep or too large to be computed", "{0} #{1} 巢狀過深或過大，無法計算",
                        item.typeName(), Long.toString(item.id()))));
    }
}
