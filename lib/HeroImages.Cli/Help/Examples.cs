namespace HeroImages.Cli.Help;

/// <summary>
/// An example or two for every command, by its full name. Inside a project (hero.json) the flags for its files may be left away, so they are here.
/// </summary>
static class Examples
{
    static readonly Dictionary<string, IReadOnlyList<Example>> ByCommand = new(StringComparer.Ordinal)
    {
        ["hero"] = [new("hero demo", "see the whole way on the made sample"), new("hero select --help", "what a command takes, with examples")],
        ["hero demo"] = [new("hero demo", "writes into out/demo"), new("hero demo --rater gemini", "rated by Gemini, or by its emulator in a clone where there is no key")],
        ["hero init"] = [new("hero init", "asks, and guesses the answers"), new("hero init --detections md.json --metadata metadata.json --images images", "asks nothing")],
        ["hero run"] =
        [
            new("hero run", "all steps; again later: what changed"), new("hero run --rater gemini --max-cost 2", "rated by Gemini, for two dollars at most"), new("hero run --from train", "from a step on, whatever is up to date"),
        ],
        ["hero inspect"] = [new("hero inspect", "the files of the project"), new("hero inspect -d md.json -m metadata.json --json", "any files, for a program")],
        ["hero species"] = [new("hero species --top 10", "the ten most frequent")],
        ["hero verify"] = [new("hero verify --decode", "opens every picture")],
        ["hero sql"] = [new("hero sql \"SELECT location, count(*) FROM images GROUP BY location\"", "a table on the terminal"), new("hero sql \"SELECT * FROM scores\" --scores out/scores.parquet --csv > scores.csv", "into a file")],
        ["hero select"] = [new("hero select --count 200 --out out/first", "pictures are copied there"), new("hero select --recipe reference --no-copy", "another recipe, and the list alone")],
        ["hero why"] = [new("hero why A06/IMG_0001.JPG", "for the project's recipe"), new("hero why A06/IMG_0001.JPG --recipe reference", "for another")],
        ["hero recipes list"] = [new("hero recipes list", "names and what they are for")],
        ["hero recipes show"] = [new("hero recipes show heroes > mine.json", "a file to change, then hero select --recipe mine.json")],
        ["hero recipes compare"] = [new("hero recipes compare reference heroes --count 100", "what each finds that the other misses")],
        ["hero fetch"] = [new("hero fetch out/first --base-url https://example.org/pictures --out out/pictures", "the chosen ones alone")],
        ["hero rate"] = [new("hero rate out/first", "by the technical rater, at no cost"), new("hero rate out/first --rater gemini --max-cost 0.50", "asks before it spends"), new("hero rate out/first --rater ollama --model gemma3:4b", "by a model on this machine")],
        ["hero batch submit"] = [new("hero batch submit out/first --out out/batch --max-cost 5", "half the price, an answer within a day")],
        ["hero batch status"] = [new("hero batch status --out out/batch", "here, and at the service")],
        ["hero batch collect"] = [new("hero batch collect --out out/batch", "what is ready, without waiting")],
        ["hero batch resume"] = [new("hero batch resume --out out/batch", "to the end, waiting as long as it takes")],
        ["hero batch cancel"] = [new("hero batch cancel --out out/batch", "what was done can be collected")],
        ["hero batch list"] = [new("hero batch list --out out/batch", "the jobs of a folder")],
        ["hero review"] = [new("hero review out/first --rater anna", "opens the page in a browser"), new("hero review out/first --rater anna --mode pairs", "which of two is better")],
        ["hero labelme export"] = [new("hero labelme export out/first --out out/labelme", "a file beside each picture")],
        ["hero labelme import"] = [new("hero labelme import out/labelme --rater anna", "what was ticked, as ratings")],
        ["hero ratings merge"] = [new("hero ratings merge anna.jsonl ben.jsonl --out ratings.jsonl", "every rating once")],
        ["hero ratings import"] = [new("hero ratings import labels.json --images images --out out/ratings", "from the Python predecessor")],
        ["hero ratings export"] = [new("hero ratings export ratings.jsonl --out labels.json", "for the Python predecessor")],
        ["hero agreement"] = [new("hero agreement ratings.jsonl out/ratings --against people --out out/agreement", "every rater against the people, with a page")],
        ["hero compare"] = [new("hero compare ratings.jsonl out/ratings --out out/compared", "raters side by side on the same pictures")],
        ["hero next"] = [new("hero next out/first --journal ratings.jsonl --for anna --count 50", "what anna had best rate next")],
        ["hero train"] = [new("hero train ratings.jsonl --out out/taste", "the classical model, which needs nothing"), new("hero train ratings.jsonl --model cnn --out out/network", "a small network; needs hero libtorch install")],
        ["hero manifest build"] = [new("hero manifest build --out out/manifest.jsonl", "all pictures of the project")],
        ["hero score"] = [new("hero score --manifest out/manifest.jsonl --model out/taste/model.safetensors --out out/scores", "goes on where it stopped"), new("hero score --manifest out/manifest.jsonl --out out/scores --shard 3/20", "one of twenty parts")],
        ["hero merge"] = [new("hero merge out/scores --manifest out/manifest.jsonl --out out/scores.parquet --csv", "one table of all parts")],
        ["hero gallery"] = [new("hero gallery out/first ratings.jsonl --out out/gallery", "pictures with all their ratings"), new("hero gallery --scores out/scores.parquet --top 100 --out out/best", "the best by score")],
        ["hero album"] = [new("hero album ratings.jsonl --count 12 --creator \"Mara project\" --licence CC-BY-4.0 --out out/album", "clean pictures with credit")],
        ["hero notebook new"] = [new("hero notebook new my-notebooks", "then open my-notebooks/notebooks/00-welcome.ipynb")],
        ["hero notebook run"] = [new("hero notebook run notebooks --out out/notebooks --html", "all of a folder, each with a page"), new("hero notebook run notebooks/20-select-candidates.ipynb --out out/notebooks -p count=12", "with another number")],
        ["hero notebook strip"] = [new("hero notebook strip notebooks", "before a commit"), new("hero notebook strip notebooks --check", "fails where something is left")],
        ["hero notebook convert"] = [new("hero notebook convert mine.dib mine.ipynb", "or back")],
        ["hero kernel install"] = [new("hero kernel install", "for this user"), new("hero kernel install --prefix .venv", "into a Python environment")],
        ["hero kernel uninstall"] = [new("hero kernel uninstall", "what install wrote, and nothing else")],
        ["hero kernel list"] = [new("hero kernel list", "of all languages")],
        ["hero kernel run"] = [new("hero kernel run connection.json", "front ends say this by themselves")],
        ["hero doctor"] = [new("hero doctor", "what is there, and what to do where it is not")],
        ["hero libtorch install"] = [new("hero libtorch install", "once, before training a network")],
        ["hero completions"] =
        [
            new("hero completions bash >> ~/.bashrc", "bash"), new("hero completions zsh > ~/.zfunc/_hero", "zsh, with ~/.zfunc in fpath before compinit"),
            new("hero completions fish > ~/.config/fish/completions/hero.fish", "fish"), new("hero completions powershell >> $PROFILE", "PowerShell"),
        ],
    };

    /// <summary>The examples of a command; none for one that only has commands below it.</summary>
    /// <param name="fullName">Such as <c>hero batch submit</c>.</param>
    public static IReadOnlyList<Example> Of(string fullName) => ByCommand.GetValueOrDefault(fullName) ?? [];

    /// <summary>The commands that have examples.</summary>
    public static IEnumerable<string> Commands => ByCommand.Keys;
}
