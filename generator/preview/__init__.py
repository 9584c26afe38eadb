"""Live preview: shows the site while its content is edited. The only import of livereload."""
