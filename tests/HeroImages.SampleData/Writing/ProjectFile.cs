using HeroImages.SampleData.Animals;
using HeroImages.SampleData.Scenes;

namespace HeroImages.SampleData.Writing;

/// <summary>hero.json: the project file of the made collection.</summary>
static class ProjectFile
{
    public static void Write(string path) => JsonFile.Write(path, file =>
    {
        var json = file.Json;
        json.WriteStartObject();
        json.WriteString("detections", SampleFiles.Detections);
        json.WriteString("metadata", SampleFiles.Metadata);
        json.WriteString("images", SampleFiles.Images);
        json.WriteString("out", "out");
        json.WriteString("recipe", "heroes");
        json.WriteNumber("sequence_gap_seconds", 60);
        json.WritePropertyName("info_bar");
        PythonNumbers.Write(json, InfoBar.Share, 2);
        json.WriteStartArray("sensitive_species");
        json.WriteStringValue(SpeciesTable.Leopard.Name);
        json.WriteEndArray();
        json.WriteEndObject();
    });
}
