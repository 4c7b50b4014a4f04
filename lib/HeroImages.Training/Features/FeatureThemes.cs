namespace HeroImages.Training.Features;

/// <summary>What features are about, in the words that a score is explained with.</summary>
public static class FeatureThemes
{
    static readonly Dictionary<string, string> ThemeOf = new (string Theme, string[] Features)[]
    {
        ("sharpness", ["animal_laplacian_log", "animal_tenengrad_log", "frame_laplacian_animal_log", "frame_laplacian_background_log", "laplacian_ratio_log", "frame_tenengrad_animal_log", "frame_tenengrad_background_log", "tenengrad_ratio_log", "noise", "blur_direction_log", "horizontal_detail"]),
        ("light", ["dark", "bright", "saturated", "animal_dark", "animal_bright", "mean_luma", "percentile5", "percentile50", "percentile95", "animal_exposure_error", "entropy", "rms_contrast", "separation"]),
        ("colour", ["colourfulness", "spread", "top_spread", "warm", "is_infra_red"]),
        ("framing", ["power_point_distance", "centre_distance", "edge_margin", "headroom", "aspect", "frame_aspect", "is_cut", "edge_freedom"]),
        ("size", ["area", "largest_area", "second_size", "size_fit", "group_width", "group_height"]),
        ("animals", ["count", "overlap", "species_count", "highest_confidence", "mean_confidence", "has_people"]),
        ("technical", [PictureFeatures.Technical]),
    }.SelectMany(theme => theme.Features.Select(feature => (feature, theme.Theme))).ToDictionary(StringComparer.Ordinal);

    /// <summary>What a feature is about; <c>other</c> for one that is not known.</summary>
    public static string Of(string feature) => ThemeOf.GetValueOrDefault(feature, "other");

    /// <summary>
    /// Which way a score may go when a feature grows, where that is certain: 1 up, -1 down, 0 either way. More of the animal burnt out never
    /// helps, nor does cutting it off.
    /// </summary>
    public static int DirectionOf(string feature) => feature switch
    {
        "animal_bright" or "is_cut" => -1,
        "edge_freedom" or PictureFeatures.Technical => 1,
        _ => 0,
    };
}
