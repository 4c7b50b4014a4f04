using HeroImages.SampleData.Quality;

namespace HeroImages.SampleData.Writing;

/// <summary>What the pictures really show and how good each is; for tests and scoreboards only, never for the library.</summary>
static class TruthFile
{
    public static void Write(string path, IReadOnlyList<DrawnPicture> pictures, ulong seed) => JsonFile.Write(path, file =>
    {
        var json = file.Json;
        json.WriteStartObject();
        json.WriteString("about", "made truth of a made collection; not for use by the library");
        json.WriteNumber("seed", seed);
        json.WriteString("formula", LatentQuality.Formula);
        json.WriteStartArray("images");
        foreach (var picture in pictures.OrderBy(one => one.Plan.File, StringComparer.Ordinal))
        {
            WriteImage(file, picture);
            file.Breathe();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    static void WriteImage(JsonFile file, DrawnPicture picture)
    {
        var (json, plan) = (file.Json, picture.Plan);
        json.WriteStartObject();
        json.WriteString("file", plan.File);
        json.WriteString("seq_id", plan.SequenceId);
        json.WriteString("condition", Lower(plan.Condition));
        json.WriteString("day_part", Lower(plan.DayPart));
        json.WritePropertyName("exposure_stops");
        PythonNumbers.Write(json, plan.ExposureStops, 2);
        json.WritePropertyName("focus_blur");
        PythonNumbers.Write(json, plan.FocusBlur, 2);
        json.WritePropertyName("quality");
        PythonNumbers.Write(json, picture.Quality.Value, 2);
        if (picture.Quality.Parts is { } parts)
            WriteParts(file, parts);
        else
            json.WriteNull("parts");
        json.WriteStartArray("subjects");
        for (var i = 0; i < picture.Boxes.Count; i++)
            WriteSubject(file, picture, i);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteParts(JsonFile file, QualityParts parts)
    {
        file.Json.WriteStartObject("parts");
        foreach (var (name, value) in (ReadOnlySpan<(string, double)>)
        [
            ("size", parts.Size), ("framing", parts.Framing), ("placement", parts.Placement), ("sharpness", parts.Sharpness),
            ("light", parts.Light), ("pose", parts.Pose), ("young_bonus", parts.YoungBonus), ("species_bonus", parts.SpeciesBonus),
            ("person_malus", parts.PersonMalus), ("noise", parts.Noise),
        ])
        {
            file.Json.WritePropertyName(name);
            PythonNumbers.Write(file.Json, value, 3);
        }
        file.Json.WriteEndObject();
    }

    static void WriteSubject(JsonFile file, DrawnPicture picture, int index)
    {
        var (json, subject) = (file.Json, picture.Plan.Subjects[index]);
        var (site, box) = (picture.Plan.Site, picture.Boxes[index]);
        json.WriteStartObject();
        json.WriteString("name", subject.Species.Name);
        json.WriteString("kind", Lower(subject.Species.Kind));
        json.WriteBoolean("young", subject.Pose.IsYoung);
        json.WriteString("head", Lower(subject.Pose.Head));
        json.WriteString("facing", subject.FacesRight ? "right" : "left");
        json.WritePropertyName("motion_blur");
        PythonNumbers.Write(json, subject.MotionBlur, 2);
        json.WriteStartArray("bbox_unclipped");
        foreach (var share in (ReadOnlySpan<double>)[box.X / site.Width, box.Y / site.Height, box.Width / site.Width, box.Height / site.Height])
            PythonNumbers.Write(json, share, 4);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static string Lower<T>(T value)
        where T : struct, Enum =>
        System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
