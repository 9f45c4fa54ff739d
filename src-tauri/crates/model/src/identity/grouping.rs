//! Descriptions into facilities.

use std::collections::{BTreeMap, BTreeSet};

use super::{Features, Likeness};

/// A description, once however often it is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// What it says.
    pub features: Features,
    /// Whether a directory or a person says it: such a description is a facility even where it says too little for
    /// others to be sure that they mean it.
    pub is_entry: bool,
}

/// Which descriptions mean one facility.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Grouping {
    /// The facilities, each with its descriptions by place in the input; both ascending.
    pub facilities: Vec<Vec<usize>>,
    /// Descriptions that mean no facility surely, ascending.
    pub open: Vec<usize>,
}

/// Groups descriptions. The same descriptions in another order give the same groups.
///
/// Two that are enough alike are one facility. One that is enough like two different ones is open; so is everything
/// that a chain of likenesses ties to its contrary.
pub fn group(nodes: &[Node]) -> Grouping {
    let graph = Graph::new(nodes);
    let vague: BTreeSet<usize> = (0..nodes.len()).filter(|node| graph.is_vague(*node)).collect();
    let mut grouping = Grouping::default();
    for component in graph.components(&vague) {
        let is_one = graph.is_consistent(&component);
        match is_one
            && component.iter().any(|node| nodes[*node].is_entry || nodes[*node].features.is_enough())
        {
            true => grouping.facilities.push(component),
            false => component.into_iter().for_each(|node| grouping.put_alone(node, nodes)),
        }
    }
    vague.into_iter().for_each(|node| grouping.put_alone(node, nodes));
    grouping.facilities.sort_unstable();
    grouping.open.sort_unstable();
    grouping
}

impl Grouping {
    /// An entry stands for itself; what else is unsure is open.
    fn put_alone(&mut self, node: usize, nodes: &[Node]) {
        match nodes[node].is_entry {
            true => self.facilities.push(vec![node]),
            false => self.open.push(node),
        }
    }
}

/// Which descriptions are enough alike.
struct Graph<'a> {
    nodes: &'a [Node],
    alike: Vec<BTreeSet<usize>>,
}

impl<'a> Graph<'a> {
    fn new(nodes: &'a [Node]) -> Graph<'a> {
        let mut by_handle = BTreeMap::<_, Vec<usize>>::new();
        for (at, node) in nodes.iter().enumerate() {
            node.features.handles().for_each(|handle| by_handle.entry(handle).or_default().push(at));
        }
        let mut alike = vec![BTreeSet::new(); nodes.len()];
        for sharing in by_handle.values() {
            for (place, a) in sharing.iter().enumerate() {
                for b in &sharing[place + 1..] {
                    if likeness(nodes, *a, *b) == Likeness::Same {
                        alike[*a].insert(*b);
                        alike[*b].insert(*a);
                    }
                }
            }
        }
        Graph { nodes, alike }
    }

    /// Whether two that differ are both enough like this one.
    fn is_vague(&self, node: usize) -> bool {
        !self.is_consistent(&self.alike[node].iter().copied().collect::<Vec<_>>())
    }

    fn is_consistent(&self, members: &[usize]) -> bool {
        members.iter().enumerate().all(|(place, a)| {
            members[place + 1..].iter().all(|b| likeness(self.nodes, *a, *b) != Likeness::Different)
        })
    }

    /// What likenesses tie together, without those left out.
    fn components(&self, without: &BTreeSet<usize>) -> Vec<Vec<usize>> {
        let mut seen = without.clone();
        let mut components = Vec::new();
        for start in 0..self.nodes.len() {
            let mut component = Vec::new();
            let mut waiting = vec![start];
            while let Some(node) = waiting.pop() {
                if seen.insert(node) {
                    component.push(node);
                    waiting.extend(&self.alike[node]);
                }
            }
            component.sort_unstable();
            if !component.is_empty() {
                components.push(component);
            }
        }
        components
    }
}

fn likeness(nodes: &[Node], a: usize, b: usize) -> Likeness {
    nodes[a].features.likeness(&nodes[b].features)
}
