using System.Text.Json;

namespace HeroImages.Images;

/// <summary>The published weights of the technical score: <c>technical.json</c> beside this file.</summary>
/// <param name="About">How they are used.</param>
/// <param name="Bias">What a picture at all centres has before the sigmoid.</param>
/// <param name="Parts">The parts, in the order in which they are reported.</param>
sealed record TechnicalWeights(string About, double Bias, IReadOnlyList<TechnicalPart> Parts)
{
    const string Resource = "HeroImages.Images.technical.json";

    /// <summary>The file as it is.</summary>
    public static byte[] File { get; } = ReadFile();

    /// <summary>Its content.</summary>
    public static TechnicalWeights Published { get; } = JsonSerializer.Deserialize(File, TechnicalJson.Default.TechnicalWeights)!;

    static byte[] ReadFile()
    {
        using var stream = typeof(TechnicalWeights).Assembly.GetManifestResourceStream(Resource)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
