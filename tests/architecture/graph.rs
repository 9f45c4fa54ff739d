//! The dependency graph of the workspace, as far as these tests ask about it.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

use cargo_metadata::{Metadata, MetadataCommand, Node, Package, PackageId};

/// The resolved graph, for every system and every member of the workspace at once: where one member asks for a
/// feature of a part, the part has it here for all of them. It may show too much of a crate, never too little.
pub struct Graph {
    metadata: Metadata,
}

impl Graph {
    /// Asks cargo once, with the lock file as it stands. The crates must have been fetched, as they have been for this
    /// test to be built; those for other systems only need to be in the lock file.
    pub fn load() -> &'static Graph {
        static GRAPH: LazyLock<Graph> = LazyLock::new(|| {
            let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.toml");
            let mut ask = MetadataCommand::new();
            ask.manifest_path(manifest).other_options(["--locked".to_owned()]);
            Graph { metadata: ask.exec().unwrap() }
        });
        &GRAPH
    }

    /// Our own packages.
    pub fn members(&self) -> Vec<&Package> {
        self.metadata.workspace_packages()
    }

    /// One of our own packages.
    pub fn member(&self, name: &str) -> &Package {
        self.members().into_iter().find(|package| package.name.as_str() == name).unwrap()
    }

    /// Every package that is not ours.
    pub fn outsiders(&self) -> impl Iterator<Item = &Package> {
        let members = &self.metadata.workspace_members;
        self.metadata.packages.iter().filter(|package| !members.contains(&package.id))
    }

    /// The names of the packages that bring this one, in any role, on any system.
    pub fn resolved_dependants(&self, name: &str) -> BTreeSet<&str> {
        let brings = |node: &&Node| node.deps.iter().any(|dep| self.metadata[&dep.pkg].name.as_str() == name);
        self.nodes().filter(brings).map(|node| self.metadata[&node.id].name.as_str()).collect()
    }

    /// Our own packages under a folder of the repository.
    pub fn members_under(&self, folder: &str) -> Vec<&Package> {
        let folder = self.metadata.workspace_root.join(folder);
        self.members().into_iter().filter(|package| package.manifest_path.starts_with(&folder)).collect()
    }

    /// The names of our own packages that this one asks for, in any role.
    pub fn own_dependencies<'a>(&'a self, package: &'a Package) -> BTreeSet<&'a str> {
        let own: BTreeSet<&str> = self.members().iter().map(|member| member.name.as_str()).collect();
        package.dependencies.iter().map(|edge| edge.name.as_str()).filter(|name| own.contains(name)).collect()
    }

    /// Every package this one brings with it in any role (normal, build, test), each with the way that leads there.
    pub fn reach(&self, package: &Package) -> Vec<(String, String)> {
        let nodes: HashMap<&PackageId, &Node> = self.nodes().map(|node| (&node.id, node)).collect();
        let mut ways: HashMap<&PackageId, String> = HashMap::from([(&package.id, package.name.to_string())]);
        let mut waiting = vec![&package.id];
        let mut found = Vec::new();
        while let Some(id) = waiting.pop() {
            let way = ways[id].clone();
            for next in nodes[id].deps.iter().map(|dep| &dep.pkg) {
                if ways.contains_key(next) {
                    continue;
                }
                let name = self.metadata[next].name.to_string();
                ways.insert(next, format!("{way} → {name}"));
                found.push((name, ways[next].clone()));
                waiting.push(next);
            }
        }
        found
    }

    fn nodes(&self) -> impl Iterator<Item = &Node> {
        self.metadata.resolve.iter().flat_map(|resolve| &resolve.nodes)
    }
}

/// Every package that ends up in this one when it is built alone, for any system, each with the way that leads
/// there. `cargo metadata` cannot say this: it joins the features that all members ask for, and Tauri asks tokio for
/// sockets that the command line's own build does not have.
pub fn built_alone(package: &str) -> Vec<(String, String)> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut tree = Command::new(cargo);
    tree.current_dir(env!("CARGO_MANIFEST_DIR")).args(["tree", "--locked", "--package", package]);
    tree.args(["--edges", "normal", "--target", "all", "--prefix", "depth", "--format", " {p}"]);
    let done = tree.output().unwrap();
    assert!(done.status.success(), "cargo tree: {}", String::from_utf8_lossy(&done.stderr));
    ways(&String::from_utf8(done.stdout).unwrap())
}

/// Reads a tree of `DEPTH NAME VERSION …` lines. A package met again has no branches of its own, and needs none.
fn ways(tree: &str) -> Vec<(String, String)> {
    let mut above: Vec<&str> = Vec::new();
    let mut found = Vec::new();
    for line in tree.lines().filter(|line| !line.is_empty()) {
        let mut words = line.split_whitespace();
        let depth: usize = words.next().and_then(|depth| depth.parse().ok()).unwrap();
        let name = words.next().unwrap();
        above.truncate(depth);
        above.push(name);
        found.push((name.to_owned(), above.join(" → ")));
    }
    found
}

#[test]
fn a_tree_is_read_with_its_ways() {
    let tree = "0 cli v0.1.0 (/here)\n1 desk v0.1.0\n2 tokio v1.0.0\n1 clap v4.6.0\n2 tokio v1.0.0 (*)\n";
    let read: Vec<String> = ways(tree).into_iter().map(|(_, way)| way).collect();
    assert_eq!(read, ["cli", "cli → desk", "cli → desk → tokio", "cli → clap", "cli → clap → tokio"]);
}
