using System.Globalization;
using HeroImages.Files;
using HeroImages.Training.Features;
using HeroImages.Training.Learning;
using HeroImages.Training.Runs;
using HeroImages.Training.Weights;

namespace HeroImages.Training.Backbones;

/// <summary>Writes and reads heads as safetensors files, which name the network below them by its hash.</summary>
static class BackboneModelFile
{
    /// <summary>The kind of model on its card.</summary>
    public const string Kind = "backbone";

    const string StagePrefix = "stage.";
    const string Remedy = "Train the model again with this version.";

    public static void Write(string path, HeadEnsemble ensemble, FeatureRows rows, BackboneOptions options, ModelCard card) => SafeTensorsWriter.Write(path, [.. Tensors(ensemble), .. Stage(rows)], card.ToMetadata(new Dictionary<string, string>(ViewCard.Texts(options.Views))
    {
        ["backbone.name"] = rows.Deep.Name,
        ["backbone.file"] = rows.Deep.File,
        ["backbone.hash"] = rows.Deep.Hash,
        ["backbone.rows"] = rows.Hash,
        ["backbone.heads"] = Text(ensemble.Heads.Count),
        ["backbone.hidden"] = Text(options.Hidden),
        ["backbone.features"] = string.Join(' ', PictureFeatures.Names.Prepend(FormattableString.Invariant($"deep:{rows.Deep.Count}"))),
        ["backbone.features_version"] = Text(PictureFeatures.Version),
    }));

    /// <summary>Reads the heads.</summary>
    /// <param name="file">The file.</param>
    /// <param name="rows">What the heads are to see.</param>
    /// <exception cref="InputException">They were trained on other features, or tensors are missing.</exception>
    public static HeadEnsemble Read(SafeTensorsFile file, FeatureRows rows)
    {
        if (Text(file, "rows") != rows.Hash)
        {
            var isOther = Text(file, "hash") != rows.Deep.Hash;
            throw new InputException(
                file.Path, isOther ? "backbone.hash" : "backbone.rows", isOther ? $"{Text(file, "name")} {Text(file, "file")}, {Text(file, "hash")[..16]}…" : "other features than this program measures",
                isOther ? $"{rows.Deep.Name} {rows.Deep.File}, {rows.Deep.Hash[..16]}…, which was given" : $"those of version {PictureFeatures.Version}",
                isOther ? "Give the file of weights that it was trained with." : Remedy);
        }
        var options = new BackboneOptions { Heads = ViewCard.Whole(file, "backbone.heads", 1, 100), Hidden = ViewCard.Whole(file, "backbone.hidden", 1, 100_000) };
        var ensemble = HeadEnsemble.New(new(Row(file, "standardizer.means", rows.Count), Row(file, "standardizer.scales", rows.Count)), options, 0);
        try
        {
            for (var i = 0; i < ensemble.Heads.Count; i++)
            {
                ModelTensors.Fill(ensemble.Heads[i], file, $"heads.{i}.");
            }
            return ensemble;
        }
        catch
        {
            ensemble.Dispose();
            throw;
        }
    }

    /// <summary>Gives a network the last stage that was trained on, where the model has one.</summary>
    /// <exception cref="InputException">It is that of another network.</exception>
    public static void Tune(SafeTensorsFile file, Networks.Backbone backbone)
    {
        var stage = ModelTensors.Read(file, StagePrefix);
        if (stage.Tensors.Count == 0)
        {
            return;
        }
        var network = backbone as Networks.ResNetBackbone ?? throw new InputException(file.Path, StagePrefix + "*", $"a last stage, for which {backbone.Name} has no place", "weights of a residual network", "Give the file of weights that it was trained with.");
        ModelTensors.Fitting(file, StagePrefix, () => network.Tune(stage));
    }

    static IEnumerable<(string, IReadOnlyList<long>, float[])> Stage(FeatureRows rows) =>
        rows.Deep is BackboneFeatures { Backbone: Networks.ResNetBackbone { Tuned: { } stage } } ? stage.Tensors.Select(t => (StagePrefix + t.Name, t.Shape, t.Numbers)) : [];

    /// <summary>Text of the metadata.</summary>
    public static string Text(SafeTensorsFile file, string name) => ModelCard.Text(file.Metadata, "backbone." + name, file.Path);

    static IEnumerable<(string, IReadOnlyList<long>, float[])> Tensors(HeadEnsemble ensemble) =>
    [
        ("standardizer.means", [ensemble.Standardizer.Means.Length], ensemble.Standardizer.Means),
        ("standardizer.scales", [ensemble.Standardizer.Scales.Length], ensemble.Standardizer.Scales),
        .. ensemble.Heads.SelectMany((head, i) => ModelTensors.Of(head, $"heads.{i}.")),
    ];

    static float[] Row(SafeTensorsFile file, string name, int count) => file.Tensors.FirstOrDefault(t => t.Name == name) is { Shape: [var length] } && length == count
        ? file.ReadReals(name)
        : throw new InputException(file.Path, name, "it is missing or of another length", $"{count} numbers", Remedy);

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
