using System.Text.Json;
using NetVips;

namespace HeroImages.Tests;

/// <summary>What Labelme 7 demands of a file before it opens it, written down apart from the code that writes files.</summary>
static class LabelmeRules
{
    static readonly Dictionary<string, int> Points = new() { ["rectangle"] = 2, ["point"] = 1, ["line"] = 2, ["circle"] = 2, ["oriented_rectangle"] = 4 };

    /// <summary>Holds all files of a folder, with all below it, against the rules.</summary>
    /// <returns>How many files there were.</returns>
    public static int Check(string folder)
    {
        var files = Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories);
        Assert.All(files, CheckFile);
        return files.Length;
    }

    static void CheckFile(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        var root = document.RootElement;
        Assert.Equal(JsonValueKind.String, root.GetProperty("version").ValueKind);
        Assert.All(root.GetProperty("flags").EnumerateObject(), flag => Assert.True(flag.Value.ValueKind is JsonValueKind.True or JsonValueKind.False, flag.Name));
        Assert.All(root.GetProperty("shapes").EnumerateArray(), CheckShape);
        Assert.Equal(JsonValueKind.Null, root.GetProperty("imageData").ValueKind);
        Assert.Equal(root.EnumerateObject().Count(), root.EnumerateObject().Select(member => member.Name).Distinct().Count());
        Assert.DoesNotContain('\\', root.GetProperty("imagePath").GetString()!);
        CheckPicture(root, Path.Combine(Path.GetDirectoryName(path)!, root.GetProperty("imagePath").GetString()!));
    }

    static void CheckShape(JsonElement shape)
    {
        Assert.Equal(JsonValueKind.String, shape.GetProperty("label").ValueKind);
        Assert.NotEqual("", shape.GetProperty("label").GetString());
        var points = shape.GetProperty("points").EnumerateArray().ToList();
        Assert.All(points, point => Assert.Equal([true, true], point.EnumerateArray().Select(n => double.IsFinite(n.GetDouble()))));
        Assert.Equal(Points.GetValueOrDefault(shape.GetProperty("shape_type").GetString()!, points.Count), points.Count);
        Assert.NotEmpty(points);
        Assert.True(shape.GetProperty("group_id") is { ValueKind: JsonValueKind.Null } group || shape.GetProperty("group_id").TryGetInt32(out _));
        Assert.All(shape.GetProperty("flags").EnumerateObject(), flag => Assert.True(flag.Value.ValueKind is JsonValueKind.True or JsonValueKind.False));
    }

    /// <summary>The picture has to be there, not in printing colours, and of the stated size once it is upright.</summary>
    static void CheckPicture(JsonElement root, string path)
    {
        Assert.True(File.Exists(path), path);
        if (root.GetProperty("imageHeight").ValueKind == JsonValueKind.Null)
        {
            Assert.Equal(JsonValueKind.Null, root.GetProperty("imageWidth").ValueKind);
            return;
        }
        using var picture = Image.NewFromFile(path);
        using var upright = picture.Autorot();
        Assert.NotEqual(Enums.Interpretation.Cmyk, picture.Interpretation);
        Assert.Equal((upright.Width, upright.Height), (root.GetProperty("imageWidth").GetInt32(), root.GetProperty("imageHeight").GetInt32()));
    }
}
