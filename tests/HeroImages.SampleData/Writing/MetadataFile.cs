using System.Globalization;
using System.Text.Json;
using HeroImages.SampleData.Animals;
using HeroImages.SampleData.Collection;
using HeroImages.SampleData.Quality;

namespace HeroImages.SampleData.Writing;

/// <summary>COCO Camera Traps metadata, in the order in which the pictures were taken rather than that of their names.</summary>
static class MetadataFile
{
    public static void Write(string path, IReadOnlyList<DrawnPicture> pictures, ulong seed) => JsonFile.Write(path, file =>
    {
        var ordered = pictures.OrderBy(one => one.Plan.Taken).ThenBy(one => one.Plan.File, StringComparer.Ordinal).ToList();
        file.Json.WriteStartObject();
        WriteInfo(file.Json, FormattableString.Invariant($"Made by HeroImages.SampleData from seed {seed}; not photographs"));
        file.Json.WriteStartArray("images");
        foreach (var picture in ordered)
            WriteImage(file.Json, picture.Plan);
        file.Json.WriteEndArray();
        file.Json.WriteStartArray("annotations");
        foreach (var picture in ordered)
            WriteAnnotations(file.Json, picture);
        file.Json.WriteEndArray();
        WriteCategories(file.Json, ["empty", "human", "vehicle", .. SpeciesTable.Animals.Select(species => species.Name)]);
        file.Json.WriteEndObject();
    });

    public static void WriteInfo(Utf8JsonWriter json, string description)
    {
        json.WriteStartObject("info");
        json.WriteString("version", "1.0");
        json.WriteString("description", description);
        json.WriteNumber("year", 2024);
        json.WriteString("contributor", "HeroImages.SampleData");
        json.WriteString("date_created", "2024-07-01");
        json.WriteEndObject();
    }

    public static void WriteCategories(Utf8JsonWriter json, IReadOnlyList<string> names)
    {
        json.WriteStartArray("categories");
        for (var id = 0; id < names.Count; id++)
        {
            json.WriteStartObject();
            json.WriteNumber("id", id);
            json.WriteString("name", names[id]);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void WriteImage(Utf8JsonWriter json, PlannedPicture plan)
    {
        json.WriteStartObject();
        json.WriteString("id", IdOf(plan));
        json.WriteString("file_name", plan.File);
        json.WriteNumber("width", plan.Site.Width);
        json.WriteNumber("height", plan.Site.Height);
        json.WriteString("datetime", plan.Taken.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
        json.WriteString("location", plan.Site.Name);
        json.WriteString("seq_id", plan.SequenceId);
        json.WriteNumber("seq_num_frames", plan.Frames);
        json.WriteNumber("frame_num", plan.Frame);
        json.WriteEndObject();
    }

    /// <summary>One annotation for each species in the frame; an empty frame is said to be empty.</summary>
    static void WriteAnnotations(Utf8JsonWriter json, DrawnPicture picture)
    {
        var seen = Enumerable.Range(0, picture.Boxes.Count)
            .Where(i => LatentQuality.Seen(picture.Plan, picture.Boxes[i]).Area > 0)
            .Select(i => picture.Plan.Subjects[i].Species)
            .GroupBy(CategoryOf)
            .OrderBy(group => group.Key)
            .Select(group => (group.Key, Count: group.Count()))
            .ToList();
        foreach (var (category, count) in seen.Count == 0 ? [(0, 0)] : seen)
        {
            json.WriteStartObject();
            json.WriteString("id", FormattableString.Invariant($"{IdOf(picture.Plan)}-{category}"));
            json.WriteString("image_id", IdOf(picture.Plan));
            json.WriteNumber("category_id", category);
            json.WriteNumber("count", count);
            json.WriteBoolean("sequence_level_annotation", false);
            json.WriteEndObject();
        }
    }

    static int CategoryOf(Species species) => species.Kind switch
    {
        SubjectKind.Person => 1,
        SubjectKind.Vehicle => 2,
        _ => 3 + Array.IndexOf([.. SpeciesTable.Animals], species),
    };

    static string IdOf(PlannedPicture plan) => Path.ChangeExtension(plan.File, null).Replace('/', '_');
}
