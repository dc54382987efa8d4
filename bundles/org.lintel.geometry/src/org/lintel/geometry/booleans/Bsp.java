// SPDX-License-Identifier: EPL-2.0
package org.lintel.geometry.booleans;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** A body as a tree of planes: tells which parts of a polygon lie inside it. */
final class Bsp {

    private static final int CANDIDATES = 6;

    private static final class Node {
        private Face.Plane plane;
        private Node front;
        private Node back;
    }

    private record Job(Node node, List<Face> faces) {
    }

    private record Piece(Face face, Node node) {
    }

    private final Node root;
    /** Points nearer to a plane lie on it, in metres. */
    private final double on;
    private int budget;

    private Bsp(Node root, double on) {
        this.root = root;
        this.on = on;
    }

    /**
     * The tree of a body's faces.
     *
     * @param on points nearer to a plane lie on it, in metres
     * @param budget how many pieces may be made in all before {@link TooLarge} is thrown
     */
    static Bsp of(List<Face> faces, double on, int budget) {
        var tree = new Bsp(new Node(), on);
        tree.budget = budget;
        var open = new ArrayDeque<Job>();
        open.push(new Job(tree.root, faces));
        while (!open.isEmpty()) {
            tree.build(open.pop(), open);
        }
        return tree;
    }

    /** Thrown where a tree or what it cuts grows beyond bounds. */
    static final class TooLarge extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("too many pieces", null, false, false);
        }
    }

    private void build(Job job, ArrayDeque<Job> open) {
        Node node = job.node();
        node.plane = choose(job.faces());
        var front = new ArrayList<Face>();
        var back = new ArrayList<Face>();
        for (Face face : job.faces()) {
            switch (side(face, node.plane)) {
                case 1 -> front.add(face);
                case -1 -> back.add(face);
                case 2 -> {
                    Face[] parts = face.split(node.plane, on);
                    add(parts[0], front);
                    add(parts[1], back);
                }
                default -> {
                    // lies on the plane of this node: it is done
                }
            }
        }
        if (!front.isEmpty()) {
            node.front = new Node();
            open.push(new Job(node.front, front));
        }
        if (!back.isEmpty()) {
            node.back = new Node();
            open.push(new Job(node.back, back));
        }
    }

    private void add(Face part, List<Face> to) {
        if (part != null) {
            if (--budget < 0) {
                throw new TooLarge();
            }
            to.add(part);
        }
    }

    /** Of a few faces spread over the list the one whose plane cuts fewest others. */
    private Face.Plane choose(List<Face> faces) {
        Face.Plane best = faces.getFirst().plane();
        long least = Long.MAX_VALUE;
        int step = Math.max(1, faces.size() / CANDIDATES);
        int sample = Math.max(1, faces.size() / 64);
        for (int i = 0; i < faces.size() && faces.size() > 3; i += step) {
            Face.Plane plane = faces.get(i).plane();
            long cut = 0;
            long front = 0;
            long back = 0;
            for (int k = 0; k < faces.size(); k += sample) {
                int side = side(faces.get(k), plane);
                cut += side == 2 ? 1 : 0;
                front += side == 1 ? 1 : 0;
                back += side == -1 ? 1 : 0;
            }
            long cost = cut * 8 + Math.abs(front - back);
            if (cost < least) {
                least = cost;
                best = plane;
            }
        }
        return best;
    }

    /** 1 in front, -1 behind, 0 on the plane, 2 crossing it. */
    private int side(Face face, Face.Plane plane) {
        boolean front = false;
        boolean back = false;
        double[] p = face.p();
        for (int i = 0; i < p.length; i += 3) {
            double h = plane.height(p, i);
            front |= h > on;
            back |= h < -on;
        }
        return front ? back ? 2 : 1 : back ? -1 : 0;
    }

    /**
     * The parts of a face that lie inside or outside the body.
     *
     * @param wantInside which of both
     * @param behind for a face that lies on a face of the body: whether the side behind it counts, or that before it
     */
    List<Face> clip(Face face, boolean wantInside, boolean behind) {
        var kept = new ArrayList<Face>(2);
        boolean lost = false;
        var open = new ArrayDeque<Piece>();
        open.push(new Piece(face, root));
        while (!open.isEmpty()) {
            Piece piece = open.pop();
            Face.Plane plane = piece.node().plane;
            int side = side(piece.face(), plane);
            if (side == 0) {
                Face.Plane own = piece.face().plane();
                boolean same = own.x() * plane.x() + own.y() * plane.y() + own.z() * plane.z() > 0;
                side = same == behind ? -1 : 1;
            }
            Face front = side == 1 ? piece.face() : null;
            Face back = side == -1 ? piece.face() : null;
            if (side == 2) {
                if (--budget < 0) {
                    throw new TooLarge();
                }
                Face[] parts = piece.face().split(plane, on);
                front = parts[0];
                back = parts[1];
            }
            if (front != null) {
                if (piece.node().front != null) {
                    open.push(new Piece(front, piece.node().front));
                } else if (wantInside) {
                    lost = true;
                } else {
                    kept.add(front);
                }
            }
            if (back != null) {
                if (piece.node().back != null) {
                    open.push(new Piece(back, piece.node().back));
                } else if (wantInside) {
                    kept.add(back);
                } else {
                    lost = true;
                }
            }
        }
        return lost ? kept : List.of(face);
    }
}
