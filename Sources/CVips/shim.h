// Plain functions over libvips, whose own calls end in a list of optional arguments that Swift cannot pass.
// Every function returns 0 for success. The bytes given must stay in place during the call, and no longer.
#ifndef BOLE_VIPS_H
#define BOLE_VIPS_H

#include <vips/vips.h>

enum { BOLE_VIPS_JPEG = 0, BOLE_VIPS_PNG = 1, BOLE_VIPS_PDF = 2 };

typedef struct {
    int width;
    int height;
    int pages;
    // 1-8 as in EXIF; from 5 on, width and height are exchanged when the picture is shown.
    int orientation;
    int bytes_per_pixel;
} bole_vips_facts;

static inline void bole_vips_be_silent(const gchar *domain, GLogLevelFlags level, const gchar *text, gpointer data) {
    (void)domain, (void)level, (void)text, (void)data;
}

// Starts the library: one thread for each call, no cache, and none of its loaders but three.
static inline int bole_vips_start(void) {
    if (vips_init("bole")) return -1;
    vips_concurrency_set(1);
    vips_cache_set_max(0);
    vips_operation_block_set("VipsForeignLoad", TRUE);
    vips_operation_block_set("VipsForeignLoadJpeg", FALSE);
    vips_operation_block_set("VipsForeignLoadPng", FALSE);
    vips_operation_block_set("VipsForeignLoadPdf", FALSE);
    g_log_set_handler("VIPS", G_LOG_LEVEL_WARNING | G_LOG_LEVEL_MESSAGE | G_LOG_LEVEL_INFO, bole_vips_be_silent, NULL);
    return 0;
}

// Whether this build of the library can draw PDF pages.
static inline int bole_vips_draws_pdf(void) {
    return vips_type_find("VipsForeignLoad", "pdfload_buffer") != 0;
}

// NB: `fail_on` is what makes a cut-off picture an error; without it the missing part comes out grey.
static inline VipsImage *bole_vips_load(const void *data, size_t size, int format, int shrink, double scale,
                                         int page) {
    VipsImage *image = NULL;
    void *bytes = (void *)data;
    int failed = -1;
    if (format == BOLE_VIPS_JPEG)
        failed = vips_jpegload_buffer(bytes, size, &image, "shrink", shrink, "fail_on", VIPS_FAIL_ON_ERROR,
                                      "access", VIPS_ACCESS_SEQUENTIAL, NULL);
    else if (format == BOLE_VIPS_PNG)
        failed = vips_pngload_buffer(bytes, size, &image, "fail_on", VIPS_FAIL_ON_ERROR,
                                     "access", VIPS_ACCESS_SEQUENTIAL, NULL);
    else if (format == BOLE_VIPS_PDF)
        failed = vips_pdfload_buffer(bytes, size, &image, "page", page, "n", 1, "scale", scale,
                                     "access", VIPS_ACCESS_SEQUENTIAL, NULL);
    if (failed) vips_error_clear();
    return failed ? NULL : image;
}

// Reads the header only.
static inline int bole_vips_read_facts(const void *data, size_t size, int format, bole_vips_facts *facts) {
    VipsImage *image = bole_vips_load(data, size, format, 1, 1.0, 0);
    if (!image) return -1;
    facts->width = vips_image_get_width(image);
    facts->height = vips_image_get_height(image);
    facts->pages = vips_image_get_n_pages(image);
    facts->orientation = vips_image_get_orientation(image);
    facts->bytes_per_pixel = (int)VIPS_IMAGE_SIZEOF_PEL(image);
    g_object_unref(image);
    return 0;
}

// Reads every byte of a JPEG or PNG and keeps nothing.
static inline int bole_vips_decode(const void *data, size_t size, int format) {
    VipsImage *image = bole_vips_load(data, size, format, 8, 1.0, 0);
    if (!image) return -1;
    double mean;
    int failed = vips_avg(image, &mean, NULL);
    if (failed) vips_error_clear();
    g_object_unref(image);
    return failed;
}

// Makes a JPEG that fits into a square of `edge` pixels: upright, sRGB, on white, without any metadata.
// It is never larger than the original. `*output` is to be freed with bole_vips_free.
static inline int bole_vips_make_jpeg(const void *data, size_t size, int format, int shrink, double scale, int page,
                                      int edge, int quality, void **output, size_t *output_size) {
    VipsImage *image = bole_vips_load(data, size, format, shrink, scale, page);
    if (!image) return -1;
    VipsImage *small = NULL;
    VipsImage *flat = NULL;
    double white[] = {255.0};
    VipsArrayDouble *background = vips_array_double_new(white, 1);
    int failed = vips_thumbnail_image(image, &small, edge, "height", edge, "size", VIPS_SIZE_DOWN,
                                      "export_profile", "srgb", NULL);
    if (!failed) {
        if (vips_image_hasalpha(small)) failed = vips_flatten(small, &flat, "background", background, NULL);
        else flat = g_object_ref(small);
    }
    if (!failed)
        failed = vips_jpegsave_buffer(flat, output, output_size, "Q", quality, "strip", TRUE,
                                      "optimize_coding", TRUE, NULL);
    if (failed) vips_error_clear();
    vips_area_unref(VIPS_AREA(background));
    if (flat) g_object_unref(flat);
    if (small) g_object_unref(small);
    g_object_unref(image);
    return failed;
}

static inline void bole_vips_free(void *bytes) {
    g_free(bytes);
}

#endif
