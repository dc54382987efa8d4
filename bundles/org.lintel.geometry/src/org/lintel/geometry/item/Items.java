// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.item;

import java.util.List;
import org.lintel.geometry.mesh.Matrix;
import org.lintel.geometry.mesh.Vec;
import org.lintel.ifc.model.Instance;
import org.lintel.ifc.model.Model;
import org.lintel.ifc.query.Transform;
import org.lintel.ifc.query.Units;
import org.lintel.ifc.step.Typed;

/**
 * Reads the values that representation items are made of: numbers in metres and radians, points, directions and
 * placements. What is missing or damaged is an {@link ItemException}.
 */
public final class Items {

    private final double metres;
    private final double radians;
    private final Precision precision;

    public Items(Model model, Precision precision) {
        Units units = Units.of(model);
        this.metres = units.lengthUnit().factor();
        this.radians = units.angleUnit().factor();
        this.precision = precision;
    }

    /** Metres in the model's unit of length. */
    public double metres() {
        return metres;
    }

    /** Radians in the model's unit of plane angle. */
    public double radians() {
        return radians;
    }

    public Precision precision() {
        return precision;
    }

    /** The instance an attribute refers to. */
    public Instance ref(Instance item, String attribute) {
        Instance target = item.ref(attribute);
        if (target == null) {
            throw ItemException.missing(item, attribute);
        }
        return target;
    }

    /** The instances of a list attribute; none of the list may be missing. */
    public List<Instance> refs(Instance item, String attribute) {
        List<Instance> targets = item.refs(attribute);
        if (targets.isEmpty() || item.get(attribute) instanceof List<?> all && all.size() != targets.size()) {
            throw ItemException.missing(item, attribute);
        }
        return targets;
    }

    /** A number as it stands. */
    public double number(Instance item, String attribute) {
        Double value = item.number(attribute);
        if (value == null) {
            throw ItemException.missing(item, attribute);
        }
        return value;
    }

    /** A number as it stands; the other one where there is none. */
    public static double numberOr(Instance item, String attribute, double otherwise) {
        Double value = item.number(attribute);
        return value == null ? otherwise : value;
    }

    /** A length in metres. */
    public double length(Instance item, String attribute) {
        return number(item, attribute) * metres;
    }

    /** A length in metres; 0 where there is none. */
    public double lengthOr0(Instance item, String attribute) {
        return numberOr(item, attribute, 0) * metres;
    }

    /** A length above zero, in metres. */
    public double positive(Instance item, String attribute) {
        double value = length(item, attribute);
        if (!(value > 0)) {
            throw ItemException.damaged(item, attribute + " is not above zero", attribute + " 須大於零");
        }
        return value;
    }

    /** An angle in radians. */
    public double angle(Instance item, String attribute) {
        return number(item, attribute) * radians;
    }

    /** The numbers of a list attribute as they stand; null where it is none. */
    public static double[] numbers(Object value) {
        if (!(Typed.unwrap(value) instanceof List<?> list)) {
            return null;
        }
        double[] numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (!(Typed.unwrap(list.get(i)) instanceof Number number) || !Double.isFinite(number.doubleValue())) {
                return null;
            }
            numbers[i] = number.doubleValue();
        }
        return numbers;
    }

    /** The numbers at a place of an instance as they stand; null where it holds something else. */
    private static double[] numbers(Instance item, int index) {
        double[] plain = item.reals(index);
        return plain == null ? numbers(item.get(index)) : plain;
    }

    /** An IfcCartesianPoint in metres; a missing third coordinate is 0. */
    public Vec point(Instance point) {
        // of IfcCartesianPoint the coordinates are the first attribute in every schema
        double[] at = point.is("IfcCartesianPoint") ? numbers(point, 0) : null;
        if (at == null || at.length < 2) {
            throw at == null && !point.is("IfcCartesianPoint") ? ItemException.unsupported(point)
                    : ItemException.missing(point, "Coordinates");
        }
        return new Vec(at[0] * metres, at[1] * metres, at.length > 2 ? at[2] * metres : 0);
    }

    public Vec point(Instance item, String attribute) {
        return point(ref(item, attribute));
    }

    /** A direction of length one; null where the attribute is empty. */
    public Vec direction(Instance item, String attribute) {
        Instance direction = item.ref(attribute);
        if (direction == null) {
            return null;
        }
        double[] ratios = direction.is("IfcDirection") ? numbers(direction, 0) : null;
        Vec unit = ratios == null || ratios.length < 2 ? null
                : new Vec(ratios[0], ratios[1], ratios.length > 2 ? ratios[2] : 0).unit();
        if (unit == null) {
            throw ItemException.missing(direction, "DirectionRatios");
        }
        return unit;
    }

    /** An IfcAxis2Placement2D or 3D; the identity where the attribute is empty. */
    public Matrix placement(Instance item, String attribute) {
        Instance placement = item.ref(attribute);
        return placement == null ? Matrix.IDENTITY : placement(placement);
    }

    public Matrix placement(Instance placement) {
        boolean space = placement.is("IfcAxis2Placement3D");
        if (!space && !placement.is("IfcAxis2Placement2D")) {
            throw ItemException.unsupported(placement);
        }
        Vec origin = point(placement, "Location");
        Vec z = space ? direction(placement, "Axis") : Vec.Z;
        Vec x = direction(placement, "RefDirection");
        return Matrix.of(Transform.of(array(origin), z == null ? null : array(z), x == null ? null : array(x)));
    }

    private static double[] array(Vec v) {
        return new double[] {v.x(), v.y(), v.z()};
    }

    /** An IfcCartesianTransformationOperator of two or three dimensions, uniform or not. */
    public Matrix operator(Instance operator) {
        boolean space = operator.is("IfcCartesianTransformationOperator3D");
        if (!space && !operator.is("IfcCartesianTransformationOperator2D")) {
            throw ItemException.unsupported(operator);
        }
        Vec x = direction(operator, "Axis1");
        Vec y = direction(operator, "Axis2");
        Vec origin = point(operator, "LocalOrigin");
        double scale = scale(operator, "Scale", 1);
        double scaleY = scale(operator, "Scale2", scale);
        if (!space) {
            Vec u = x != null ? x : y != null ? new Vec(y.y(), -y.x(), 0) : Vec.X;
            Vec v = new Vec(-u.y(), u.x(), 0);
            if (x != null && y != null && y.dot(v) < 0) {
                v = v.times(-1);
            }
            return Matrix.of(u.times(scale), v.times(scaleY), Vec.Z, origin);
        }
        Vec z = direction(operator, "Axis3");
        Vec w = z != null ? z : x != null && y != null && x.cross(y).unit() != null ? x.cross(y).unit() : Vec.Z;
        Vec u = x == null ? null : x.across(w);
        if (u == null) {
            u = y != null && y.cross(w).unit() != null ? y.cross(w).unit() : w.anySquare();
        }
        Vec v = w.cross(u);
        if (y != null && y.dot(v) < 0) {
            v = v.times(-1);
        }
        return Matrix.of(u.times(scale), v.times(scaleY), w.times(scale(operator, "Scale3", scale)), origin);
    }

    private static double scale(Instance operator, String attribute, double otherwise) {
        double scale = numberOr(operator, attribute, otherwise);
        if (!(Math.abs(scale) > 1e-12)) {
            throw ItemException.damaged(operator, attribute + " is zero", attribute + " 為零");
        }
        return scale;
    }
}
