using System.Globalization;
using HeroImages.Files;
using HeroImages.Training.Features;
using HeroImages.Training.Runs;
using HeroImages.Training.Weights;

namespace HeroImages.Training.Classical;

/// <summary>Writes and reads models of measured features as safetensors files.</summary>
static class ClassicalModelFile
{
    const string Remedy = "Train the model again with this version.";

    /// <summary>Kinds of models that these files hold.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Enum.GetNames<ClassicalKind>().Select(name => name.ToLowerInvariant())];

    public static void Write(string path, ClassicalModel model, ClassicalOptions options, ModelCard card) => SafeTensorsWriter.Write(path, Tensors(model), card.ToMetadata(new Dictionary<string, string>
    {
        ["classical.features"] = string.Join(' ', model.Features),
        ["classical.features_version"] = Text(PictureFeatures.Version),
        ["classical.members"] = Text(model.Members.Count),
        ["classical.info_bar"] = options.Measuring.InfoBar.ToString("R", CultureInfo.InvariantCulture),
    }));

    /// <summary>Reads a model.</summary>
    /// <exception cref="InputException">It does not fit this program: features of another version, missing tensors, or trees that are none.</exception>
    public static (ClassicalModel Model, ModelCard Card, double InfoBar) Read(SafeTensorsFile file)
    {
        var card = ModelCard.Read(file.Metadata, file.Path);
        CheckFeatures(file);
        var width = PictureFeatures.Names.Count;
        var numbers = Numbers(file, "numbers", 4);
        var members = Number(file, "classical.members");
        return (new()
        {
            Features = PictureFeatures.Names,
            Standardizer = new(Numbers(file, "standardizer.means", width), Numbers(file, "standardizer.scales", width)),
            Members = [.. Enumerable.Range(0, (int)members).Select(i => Member(file, i, width))],
            RidgeShare = Share(file, numbers[0]),
            LearnedShare = Share(file, numbers[1]),
            PriorShift = numbers[2],
            Miss = numbers[3] < 0 ? float.NaN : numbers[3],
            Technical = PictureFeatures.Names.ToList().IndexOf(PictureFeatures.Technical),
        }, card, Number(file, "classical.info_bar"));
    }

    static IEnumerable<(string, IReadOnlyList<long>, float[])> Tensors(ClassicalModel model)
    {
        yield return Row("numbers", [model.RidgeShare, model.LearnedShare, model.PriorShift, float.IsNaN(model.Miss) ? -1 : model.Miss]);
        yield return Row("standardizer.means", model.Standardizer.Means);
        yield return Row("standardizer.scales", model.Standardizer.Scales);
        for (var i = 0; i < model.Members.Count; i++)
        {
            var (ridge, trees) = model.Members[i];
            yield return Row($"members.{i}.ridge.intercept", [ridge.Intercept]);
            yield return Row($"members.{i}.ridge.linear", ridge.Linear);
            yield return Row($"members.{i}.ridge.square", ridge.Square);
            yield return Row($"members.{i}.trees.start", [trees.Start]);
            yield return Row($"members.{i}.trees.sizes", [.. trees.Trees.Select(tree => (float)tree.Feature.Length)]);
            yield return Row($"members.{i}.trees.feature", [.. trees.Trees.SelectMany(tree => tree.Feature).Select(value => (float)value)]);
            yield return Row($"members.{i}.trees.threshold", [.. trees.Trees.SelectMany(tree => tree.Threshold)]);
            yield return Row($"members.{i}.trees.yes", [.. trees.Trees.SelectMany(tree => tree.Yes).Select(value => (float)value)]);
            yield return Row($"members.{i}.trees.value", [.. trees.Trees.SelectMany(tree => tree.Value)]);
        }
    }

    static (string, IReadOnlyList<long>, float[]) Row(string name, float[] numbers) => (name, [numbers.Length], numbers);

    static void CheckFeatures(SafeTensorsFile file)
    {
        var (names, version) = (ModelCard.Text(file.Metadata, "classical.features", file.Path), ModelCard.Text(file.Metadata, "classical.features_version", file.Path));
        if (version != Text(PictureFeatures.Version) || names != string.Join(' ', PictureFeatures.Names))
        {
            throw new InputException(
                file.Path, "classical.features", FormattableString.Invariant($"{names.Split(' ').Length} features of version {version}"),
                FormattableString.Invariant($"the {PictureFeatures.Names.Count} features of version {PictureFeatures.Version} that this program measures"), Remedy);
        }
    }

    static ClassicalMember Member(SafeTensorsFile file, int i, int width)
    {
        var ridge = new RidgeModel(Numbers(file, $"members.{i}.ridge.intercept", 1)[0], Numbers(file, $"members.{i}.ridge.linear", width), Numbers(file, $"members.{i}.ridge.square", width));
        var sizes = Numbers(file, $"members.{i}.trees.sizes", null);
        var all = (int)sizes.Sum();
        float[] Part(string name) => Numbers(file, $"members.{i}.trees.{name}", all);
        var (feature, threshold, yes, value) = (Part("feature"), Part("threshold"), Part("yes"), Part("value"));
        var (trees, from) = (new List<RegressionTree>(), 0);
        foreach (var size in sizes.Select(size => (int)size))
        {
            var nodes = from..(from += size);
            trees.Add(Checked(new([.. feature[nodes].Select(f => (int)f)], threshold[nodes], [.. yes[nodes].Select(y => (int)y)], value[nodes]), file, width));
        }
        return new(ridge, new(Numbers(file, $"members.{i}.trees.start", 1)[0], trees));
    }

    /// <summary>A tree whose questions lead on and end in leaves, whatever a file says.</summary>
    static RegressionTree Checked(RegressionTree tree, SafeTensorsFile file, int width)
    {
        var nodes = tree.Feature.Length;
        var isTree = nodes > 0 && Enumerable.Range(0, nodes).All(i => tree.Feature[i] is -1 || (tree.Feature[i] >= 0 && tree.Feature[i] < width && tree.Yes[i] > i && tree.Yes[i] + 1 < nodes));
        return isTree ? tree : throw new InputException(file.Path, "trees", "a tree whose nodes lead nowhere or back", "nodes that lead on to leaves", "The file is damaged. " + Remedy);
    }

    static float[] Numbers(SafeTensorsFile file, string name, int? count)
    {
        var tensor = file.Tensors.FirstOrDefault(t => t.Name == name);
        return tensor is { Shape.Count: 1 } && (count is null || tensor.Count == count)
            ? file.ReadReals(name)
            : throw new InputException(file.Path, name, tensor?.Layout ?? "no such tensor", count is null ? "a row of numbers" : $"a row of {count} numbers", Remedy);
    }

    static float Share(SafeTensorsFile file, float number) =>
        number is >= 0 and <= 1 ? number : throw new InputException(file.Path, "numbers", number.ToString(CultureInfo.InvariantCulture), "shares from 0 to 1", Remedy);

    static double Number(SafeTensorsFile file, string name)
    {
        var text = ModelCard.Text(file.Metadata, name, file.Path);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 1000
            ? number
            : throw new InputException(file.Path, name, $"\"{text}\"", "a number", Remedy);
    }

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
