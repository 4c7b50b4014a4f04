using System.Security.Cryptography;
using System.Text;
using HeroImages.Forms;

namespace HeroImages.Images;

/// <summary>
/// How good a picture is as far as pixels and boxes tell: sharpness, light, colour, framing and size, by weights that an
/// expert set and that stand in a readable file. It needs no training, no network and no model.
/// </summary>
/// <param name="Value">0 to 10; 2.3 for a picture at the centre of every feature, since most are plain records.</param>
/// <param name="Parts">The parts by name, each 0 to 10; framing and size are missing where no animal is known.</param>
/// <param name="Reasons">What was measured, in words, in the order of the parts.</param>
[TypeFormatterSource]
public sealed record TechnicalScore(double Value, IReadOnlyDictionary<string, double> Parts, IReadOnlyList<string> Reasons) : INotebookForm
{
    /// <summary>Parts are spread out, since each has less to say than the whole.</summary>
    const double PartSlope = 2;

    const int Digits = 3;

    /// <summary>The weights, as they are published: JSON.</summary>
    public static string Weights => Encoding.UTF8.GetString(TechnicalWeights.File);

    /// <summary>The beginning of the SHA-256 of the weights' content, whatever its line endings, in hexadecimal: 8 digits.</summary>
    public static string WeightsHash { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Weights.ReplaceLineEndings("\n"))))[..8];

    /// <summary>The score of what was measured. Pure.</summary>
    public static TechnicalScore Of(PictureMeasures measures)
    {
        var weights = TechnicalWeights.Published;
        var features = measures.Features.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
        var parts = weights.Parts.Where(p => measures.Framing.Count > 0 || !p.NeedsAnimal).Select(p => (p.Name, p.Weight, Sum: p.Of(features))).ToList();
        var scaled = parts.ToDictionary(p => p.Name, p => OnScale(PartSlope * p.Sum), StringComparer.Ordinal);
        return new(OnScale(weights.Bias + parts.Sum(p => p.Weight * p.Sum)), scaled, TechnicalReasons.Of(measures, scaled));
    }

    static double OnScale(double sum) => Math.Round(10 / (1 + Math.Exp(-sum)), Digits);

    /// <inheritdoc/>
    public string ToHtml() => TechnicalForm.Of(this).ToHtml();

    /// <inheritdoc/>
    public string ToText() => TechnicalForm.Of(this).ToText();

    /// <summary>The value in one line.</summary>
    public override string ToString() => TechnicalForm.Of(this).Title;
}
