using System.Globalization;

namespace HeroImages.Images;

/// <summary>Says in words what the parts of a technical score were made of.</summary>
static class TechnicalReasons
{
    public static IReadOnlyList<string> Of(PictureMeasures measures, IReadOnlyDictionary<string, double> parts) =>
        [.. parts.Select(p => Text($"{Title(p.Key, measures)} {p.Value:F1}: {Measured(p.Key, measures)}"))];

    static string Title(string part, PictureMeasures measures) =>
        part == "sharpness" && measures.Framing.Count > 0 ? "animal sharpness" : part;

    static string Measured(string part, PictureMeasures measures) => part switch
    {
        "sharpness" => Sharpness(measures),
        "light" => Light(measures),
        "colour" => Colour(measures.Colour),
        "framing" => Framing(measures.Framing),
        "size" => Size(measures.Framing),
        _ => "by the weights",
    };

    static string Sharpness(PictureMeasures measures) => measures.Framing.Count == 0
        ? Text($"Laplacian variance {measures.Focus.AnimalLaplacian:F0} of the whole frame")
        : Text($"Laplacian variance {measures.Focus.AnimalLaplacian:F0}, in the frame {measures.Focus.Laplacian.Ratio:F1} times that of the background");

    static string Light(PictureMeasures measures) => Text(
        $"{(measures.Framing.Count > 0 ? "animal" : "frame")} {100 * measures.Light.AnimalExposureError:F0} % from middle grey, {100 * measures.Light.AnimalBright:F0} % of it burnt out, {100 * measures.Light.AnimalDark:F0} % black");

    static string Colour(ColourMeasures colour) => colour.IsInfraRed
        ? "infra-red, without colour"
        : Text($"colourfulness {colour.Colourfulness:F0}, warm hues on {100 * colour.Warm:F0} %");

    static string Framing(FramingMeasures framing) =>
        framing.IsCut ? "the largest animal touches the edge"
        : Text($"{100 * framing.EdgeMargin:F0} % room to the nearest edge, centre {100 * framing.CentreDistance:F0} % of the diagonal from the middle");

    static string Size(FramingMeasures framing) => Text($"the largest animal covers {100 * framing.LargestArea:F0} % of the frame");

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
